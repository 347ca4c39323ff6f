using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Security;
using Governance.Sandbox.Steps;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Pipeline;

/// <summary>The messages that change rows; each runs through the pipeline.</summary>
internal sealed class Operations
{
    private readonly DataverseEnvironment environment;
    private readonly PipelineRunner runner;
    private readonly RowWriter writer;

    public Operations(DataverseEnvironment environment)
    {
        this.environment = environment;
        runner = new PipelineRunner(environment);
        writer = new RowWriter(environment, this);
    }

    public Guid Create(Session session, Caller caller, PluginContext? parent, Entity target)
    {
        var table = Writable(target.LogicalName, Messages.Create);
        var id = TargetId(table, target);
        if (id != Guid.Empty)
        {
            target.Id = id;
            target[table.PrimaryKey] = id;
        }

        Keep(table, target, column => column.ValidForCreate);
        var operation = new Operation(session, Messages.Create, table, caller, parent) { Id = id };
        operation.Inputs["Target"] = target;
        runner.Run(
            operation,
            () =>
            {
                environment.Access.Demand(caller, "Create", table);
                environment.Access.DemandWrite(caller, table, target.Attributes.Keys, create: true);
                environment.Access.DemandLinks(caller, table, Links(target));
                writer.StampCreate(operation);
            },
            () =>
            {
                operation.Id = writer.Create(operation);
                target.Id = operation.Id;
                operation.Outputs["id"] = operation.Id;
            });
        return operation.Id;
    }

    /// <param name="version">The version that the row must have, or null.</param>
    public void Update(Session session, Caller caller, PluginContext? parent, Entity target, long? version)
    {
        var table = Writable(target.LogicalName, Messages.Update);
        var id = TargetId(table, target);
        var row = environment.Row(table.LogicalName, id);
        if (version is { } wanted && wanted != row.Version)
        {
            throw PlatformErrors.VersionMismatch();
        }

        Keep(table, target, column => column.ValidForUpdate);
        foreach (var part in Split(table, target, id))
        {
            ClosingRules.Check(part);
            UpdatePart(session, caller, parent, table, part);
        }
    }

    public void Delete(Session session, Caller caller, PluginContext? parent, string tableName, Guid id)
    {
        var table = Writable(tableName, Messages.Delete);
        environment.Row(tableName, id);
        var operation = new Operation(session, Messages.Delete, table, caller, parent) { Id = id };
        operation.Inputs["Target"] = new EntityReference(tableName, id);
        runner.Run(operation, () => environment.Access.Demand(caller, "Delete", table), () => writer.Delete(operation));
    }

    /// <param name="message">SetState or SetStateDynamicEntity: the two legacy messages with the same parameters.</param>
    public void SetState(Session session, Caller caller, PluginContext? parent, string message, EntityReference row, int state, int status)
    {
        var table = Writable(row.LogicalName, message);
        environment.Row(row.LogicalName, row.Id);
        var operation = new Operation(session, message, table, caller, parent) { Id = row.Id };
        operation.Inputs["EntityMoniker"] = new EntityReference(row.LogicalName, row.Id);
        operation.Inputs["State"] = new OptionSetValue(state);
        operation.Inputs["Status"] = new OptionSetValue(status);
        runner.Run(
            operation,
            () => environment.Access.Demand(caller, "Write", table),
            () => writer.SetState(operation, ((OptionSetValue)operation.Inputs["State"]).Value, ((OptionSetValue)operation.Inputs["Status"]).Value));
    }

    /// <summary>Closes an opportunity: one closing activity, then the state by an update that runs through the pipeline.</summary>
    public void Close(Session session, Caller caller, Entity closing, Guid opportunity, int state, int status)
    {
        environment.Row("opportunity", opportunity);
        closing["opportunityid"] = new EntityReference("opportunity", opportunity);
        var activity = Create(session, caller, null, closing);
        writer.Complete(session, caller, activity);
        var target = new Entity("opportunity", opportunity)
        {
            [SystemColumns.State] = new OptionSetValue(state),
            [SystemColumns.Status] = new OptionSetValue(status),
        };
        if (closing.Contains("actualrevenue"))
        {
            target["actualvalue"] = closing["actualrevenue"];
        }

        target["actualclosedate"] = session.StartedOn;
        UpdatePart(session, caller, null, environment.Table("opportunity"), target);
    }

    private static Guid TargetId(TableDefinition table, Entity target) =>
        target.Id != Guid.Empty ? target.Id
        : target.Contains(table.PrimaryKey) && target[table.PrimaryKey] is Guid id ? id
        : Guid.Empty;

    private static void Keep(TableDefinition table, Entity target, Func<ColumnDefinition, bool> valid)
    {
        foreach (var name in target.Attributes.Keys.ToArray())
        {
            if (!table.Columns.TryGetValue(name, out var column))
            {
                throw new PlatformException(400, "0x80041103", $"'{table.LogicalName}' entity doesn't contain attribute with Name = '{name}'.");
            }

            if (!valid(column) && name != table.PrimaryKey)
            {
                target.Attributes.Remove(name);
            }
        }
    }

    /// <summary>State and owner are written by passes of their own: steps fire for each, as on the platform.</summary>
    private static List<Entity> Split(TableDefinition table, Entity target, Guid id)
    {
        static string Group(string column) => column switch
        {
            SystemColumns.State or SystemColumns.Status => "2 state",
            SystemColumns.Owner => "3 owner",
            _ => "1 columns",
        };
        var parts = new List<Entity>();
        var groups = target.Attributes
            .Where(pair => pair.Key != table.PrimaryKey)
            .GroupBy(pair => Group(pair.Key), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var part = new Entity(table.LogicalName, id);
            foreach (var (name, value) in group)
            {
                part[name] = value;
            }

            part[table.PrimaryKey] = id;
            parts.Add(part);
        }

        return parts;
    }

    private TableDefinition Writable(string name, string message) =>
        name == AuditTable.Name || SecurityTables.Contains(name) ? throw PlatformErrors.MethodNotSupported(message, name) : environment.Table(name);

    private IEnumerable<(string Column, TableDefinition Target)> Links(Entity target) => target.Attributes
        .Where(pair => pair.Value is EntityReference)
        .Select(pair => (pair.Key, environment.Table(((EntityReference)pair.Value).LogicalName)))
        .ToArray();

    private void UpdatePart(Session session, Caller caller, PluginContext? parent, TableDefinition table, Entity target)
    {
        var changed = target.Attributes.Keys.Where(name => name != table.PrimaryKey).ToArray();
        var operation = new Operation(session, Messages.Update, table, caller, parent) { Id = target.Id, Changed = changed };
        operation.Inputs["Target"] = target;
        runner.Run(
            operation,
            () =>
            {
                environment.Access.Demand(caller, changed.Contains(SystemColumns.Owner) ? "Assign" : "Write", table);
                environment.Access.DemandWrite(caller, table, changed, create: false);
                environment.Access.DemandLinks(caller, table, Links(target));
                writer.StampUpdate(operation);
            },
            () => writer.Update(operation));
    }
}

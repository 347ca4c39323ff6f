using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;
using Governance.Sandbox.Steps;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Pipeline;

/// <summary>The core of each message: what the platform itself does to the rows.</summary>
internal sealed class RowWriter(DataverseEnvironment environment, Operations operations)
{
    private readonly RowValidator validator = new(environment.Catalog, environment.Rows);

    /// <summary>Adds the columns that the platform sets before stage 20 of a Create.</summary>
    public void StampCreate(Operation operation)
    {
        var (target, table) = (operation.Target, operation.Table);
        StampCreator(operation, target);
        if (table.UserOwned)
        {
            if (!target.Contains(SystemColumns.Owner))
            {
                target[SystemColumns.Owner] = User(operation.Caller.UserId);
            }

            target[SystemColumns.OwningBusinessUnit] = new EntityReference("businessunit", environment.Identity.BusinessUnitId);
        }

        if (table.StateDefaults.TryGetValue(0, out var status))
        {
            target[SystemColumns.State] = target.Contains(SystemColumns.State) ? target[SystemColumns.State] : new OptionSetValue(0);
            target[SystemColumns.Status] = target.Contains(SystemColumns.Status) ? target[SystemColumns.Status] : new OptionSetValue(status);
        }

        foreach (var column in table.Columns.Values.Where(column => column.DefaultOption is not null && !target.Contains(column.LogicalName)))
        {
            target[column.LogicalName] = SdkValues.ToSdk(column, column.Type == ColumnType.Boolean ? column.DefaultOption == 1 : column.DefaultOption!.Value);
        }
    }

    /// <summary>Adds the columns that the platform sets before stage 20 of an Update.</summary>
    public void StampUpdate(Operation operation) => StampModifier(operation, operation.Target);

    public Guid Create(Operation operation)
    {
        var (target, table) = (operation.Target, operation.Table);
        var id = operation.Id == Guid.Empty ? Guid.NewGuid() : operation.Id;
        if (environment.Rows.Find(table.LogicalName, id) is not null)
        {
            throw PlatformErrors.Duplicate("primary key");
        }

        StampCreator(operation, target);
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { [table.PrimaryKey] = id };
        Apply(table, target, values);
        values[table.PrimaryKey] = id;
        FitState(table, values, creating: true);
        validator.Check(table, id, values, values.Keys.ToArray());
        environment.Rows.Put(table.LogicalName, id, values);
        environment.Audit.Record(operation.Session, operation.Caller, table, id, null, values);
        return id;
    }

    public void Update(Operation operation)
    {
        var (target, table) = (operation.Target, operation.Table);
        StampModifier(operation, target);
        Write(operation, table, operation.Id, values =>
        {
            var state = values.GetValueOrDefault(SystemColumns.State);
            Apply(table, target, values);
            if (!target.Contains(SystemColumns.Status) && !Values.Same(state, values.GetValueOrDefault(SystemColumns.State)))
            {
                values.Remove(SystemColumns.Status);
            }

            FitState(table, values, creating: false);
            return target.Attributes.Keys;
        });
    }

    /// <param name="status">The status reason; -1 for the state's own default.</param>
    public void SetState(Operation operation, int state, int status)
    {
        var target = new Entity(operation.Table.LogicalName, operation.Id) { [SystemColumns.State] = new OptionSetValue(state) };
        StampModifier(operation, target);
        Write(operation, operation.Table, operation.Id, values =>
        {
            Apply(operation.Table, target, values);
            values.Remove(SystemColumns.Status);
            if (status >= 0)
            {
                values[SystemColumns.Status] = status;
            }

            FitState(operation.Table, values, creating: false);
            return [SystemColumns.State, SystemColumns.Status];
        });
    }

    /// <summary>Marks the activity that closes an opportunity as done.</summary>
    public void Complete(Session session, Caller caller, Guid activity)
    {
        var operation = new Operation(session, Messages.SetState, environment.Table("opportunityclose"), caller, null) { Id = activity };
        SetState(operation, 1, 2);
    }

    public void Delete(Operation operation)
    {
        var row = environment.Row(operation.Table.LogicalName, operation.Id);
        foreach (var (table, column, target) in Referrers(row.Table))
        {
            foreach (var other in environment.Rows.All(table.LogicalName).Where(other => Points(other, column, row)).ToArray())
            {
                Release(operation, table, column, target.OnDelete, other);
            }
        }

        row = environment.Row(row.Table, row.Id);
        environment.Rows.Remove(row.Table, row.Id);
        environment.Audit.Record(operation.Session, operation.Caller, operation.Table, row.Id, row.Values, null);
    }

    private static bool Points(Row other, ColumnDefinition column, Row row) =>
        other[column.LogicalName] is RowReference reference && reference.Table == row.Table && reference.Id == row.Id;

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static void StampCreator(Operation operation, Entity target)
    {
        StampModifier(operation, target);
        target[SystemColumns.CreatedOn] = operation.Session.StartedOn;
        target[SystemColumns.CreatedBy] = User(operation.Caller.UserId);
        target[SystemColumns.CreatedOnBehalfBy] = operation.Caller.DelegateId is { } user ? User(user) : null;
    }

    private static void StampModifier(Operation operation, Entity target)
    {
        target[SystemColumns.ModifiedOn] = operation.Session.StartedOn;
        target[SystemColumns.ModifiedBy] = User(operation.Caller.UserId);
        target[SystemColumns.ModifiedOnBehalfBy] = operation.Caller.DelegateId is { } user ? User(user) : null;
    }

    private static void Apply(TableDefinition table, Entity target, Dictionary<string, object> values)
    {
        foreach (var (name, value) in target.Attributes)
        {
            if (!table.Columns.TryGetValue(name, out var column))
            {
                throw new PlatformException(400, "0x80041103", $"'{table.LogicalName}' entity doesn't contain attribute with Name = '{name}'.");
            }

            var stored = SdkValues.FromSdk(table.LogicalName, column, value);
            if (stored is null)
            {
                values.Remove(name);
            }
            else
            {
                values[name] = stored;
            }
        }
    }

    private static void FitState(TableDefinition table, Dictionary<string, object> values, bool creating)
    {
        if (table.StateDefaults.Count == 0)
        {
            return;
        }

        var state = values.TryGetValue(SystemColumns.State, out var given) ? (int)given : 0;
        values[SystemColumns.State] = state;
        var status = values.TryGetValue(SystemColumns.Status, out var reason) ? (int)reason : table.StateDefaults.GetValueOrDefault(state, -1);
        values[SystemColumns.Status] = status;
        if (!table.StatusStates.TryGetValue(status, out var fits) || fits != state || (creating && state != 0))
        {
            throw PlatformErrors.StatusDoesNotFit(table.LogicalName, status, state);
        }
    }

    private void Write(Operation operation, TableDefinition table, Guid id, Func<Dictionary<string, object>, IEnumerable<string>> change)
    {
        var before = environment.Row(table.LogicalName, id).Values;
        var values = before.ToDictionary(StringComparer.Ordinal);
        var changed = change(values).ToArray();
        values[table.PrimaryKey] = id;
        validator.Check(table, id, values, changed);
        environment.Rows.Put(table.LogicalName, id, values);
        environment.Audit.Record(operation.Session, operation.Caller, table, id, before, values);
    }

    private IEnumerable<(TableDefinition Table, ColumnDefinition Column, LookupTarget Target)> Referrers(string table) =>
        from other in environment.Catalog.Tables
        where other.LogicalName != AuditTable.Name
        from column in other.Columns.Values
        from target in column.Navigations.Values
        where target.Table == table
        select (other, column, target);

    private void Release(Operation operation, TableDefinition table, ColumnDefinition column, DeleteBehavior behavior, Row other)
    {
        switch (behavior)
        {
            case DeleteBehavior.Restrict:
                throw PlatformErrors.DeleteRestricted(table.LogicalName);
            case DeleteBehavior.Cascade:
                operations.Delete(operation.Session, operation.Caller, null, table.LogicalName, other.Id);
                break;
            default:
                Write(operation, table, other.Id, values =>
                {
                    values.Remove(column.LogicalName);
                    return [];
                });
                break;
        }
    }
}

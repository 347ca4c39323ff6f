using System;
using System.Collections.Generic;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;
using Governance.Sandbox.Solutions;

namespace Governance.Sandbox.Pipeline;

/// <summary>Fills a new environment: the platform's own rows, then what a solution brings.</summary>
internal static class EnvironmentSetup
{
    public static void AddPlatformRows(DataverseEnvironment environment)
    {
        var identity = environment.Identity;
        Put(environment, AuditTrail.OrganizationTable, identity.OrganizationId, ("name", identity.OrganizationName), (AuditTrail.Enabled, true));
        Put(environment, "businessunit", identity.BusinessUnitId, ("name", identity.OrganizationName));
        Put(
            environment,
            "systemuser",
            Caller.SystemId,
            ("fullname", "SYSTEM"),
            ("isdisabled", false),
            ("businessunitid", new RowReference("businessunit", identity.BusinessUnitId)));
        environment.Rows.Commit();
        SecurityRows.Refresh(environment);
    }

    public static ImportedSolution Import(DataverseEnvironment environment, string path, bool stepsDisabled)
    {
        var solution = SolutionImporter.Import(path, environment.Catalog, environment.Forms, stepsDisabled);
        foreach (var role in solution.Roles)
        {
            environment.Users.Add(role);
        }

        foreach (var profile in solution.Profiles)
        {
            environment.Users.Add(profile);
        }

        foreach (var assembly in solution.Assemblies)
        {
            environment.Plugins.Load(assembly);
        }

        foreach (var step in solution.Steps)
        {
            environment.Plugins.Check(step);
            environment.Steps.Add(step);
            lock (environment.Rows.Gate)
            {
                Put(environment, StepRows.Table, step.Id, StepRows.Values(step));
                environment.Rows.Commit();
            }
        }

        foreach (var variable in solution.Variables)
        {
            AddVariable(environment, variable);
        }

        SecurityRows.Refresh(environment);
        return solution;
    }

    private static void AddVariable(DataverseEnvironment environment, EnvironmentVariable variable)
    {
        List<(string, object)> values =
        [
            ("schemaname", variable.SchemaName),
            ("displayname", variable.DisplayName),
            ("type", variable.Type),
            (SystemColumns.Owner, new RowReference("systemuser", Caller.SystemId)),
            (SystemColumns.State, 0),
            (SystemColumns.Status, 1),
        ];
        if (variable.DefaultValue is { } value)
        {
            values.Add(("defaultvalue", value));
        }

        lock (environment.Rows.Gate)
        {
            Put(environment, "environmentvariabledefinition", Guid.NewGuid(), [.. values]);
            environment.Rows.Commit();
        }
    }

    private static void Put(DataverseEnvironment environment, string table, Guid id, params (string Column, object Value)[] values)
    {
        var now = environment.Clock.GetUtcNow().UtcDateTime;
        var user = new RowReference("systemuser", Caller.SystemId);
        var row = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [environment.Table(table).PrimaryKey] = id,
            [SystemColumns.CreatedOn] = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
            [SystemColumns.ModifiedOn] = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
            [SystemColumns.CreatedBy] = user,
            [SystemColumns.ModifiedBy] = user,
        };
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        environment.Rows.Put(table, id, row);
    }
}

using System;
using System.Collections.Generic;
using Governance.Sandbox.Metadata;
using Governance.Sandbox.Rows;
using Governance.Sandbox.Security;

namespace Governance.Sandbox.Pipeline;

/// <summary>
/// Writes an audit row for each change of an audited table, in the transaction of the change.
/// It is part of the core: whoever skips plug-ins does not skip it.
/// </summary>
internal sealed class AuditTrail(DataverseEnvironment environment)
{
    public const string OrganizationTable = "organization";
    public const string Enabled = "isauditenabled";

    private const int Create = 1, Update = 2, Delete = 3;
    private static readonly Dictionary<string, object> Nothing = [];

    /// <param name="session">The request that changes the row.</param>
    /// <param name="caller">Who changes it.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row.</param>
    /// <param name="before">Its values before; null when it is new.</param>
    /// <param name="after">Its values now; null when it is gone.</param>
    public void Record(
        Session session, Caller caller, TableDefinition table, Guid id, IReadOnlyDictionary<string, object>? before, IReadOnlyDictionary<string, object>? after)
    {
        var switched = SwitchedTo(table, before, after);
        if (switched is null && !(IsOn && table.Audited))
        {
            return;
        }

        var operation = before is null ? Create : after is null ? Delete : Update;
        var changes = ChangeData.Between(table, before ?? Nothing, after ?? Nothing);
        if (changes is null && operation == Update)
        {
            return;
        }

        var row = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [AuditTable.Key] = Guid.NewGuid(),
            [SystemColumns.CreatedOn] = session.StartedOn.AddTicks(-(session.StartedOn.Ticks % TimeSpan.TicksPerSecond)),
            [AuditTable.Operation] = operation,
            [AuditTable.Action] = switched ?? operation,
            [AuditTable.User] = new RowReference("systemuser", caller.UserId),
            [AuditTable.Row] = new RowReference(table.LogicalName, id),
            [AuditTable.Table] = table.LogicalName,
            [AuditTable.Transaction] = session.TransactionId,
        };
        if (caller.DelegateId is { } signedIn)
        {
            row[AuditTable.CallingUser] = new RowReference("systemuser", signedIn);
        }

        if (changes is not null)
        {
            row[AuditTable.Changes] = changes;
        }

        environment.Rows.Put(AuditTable.Name, (Guid)row[AuditTable.Key], row);
    }

    private bool IsOn => environment.Rows.Find(OrganizationTable, environment.Identity.OrganizationId)?[Enabled] is true;

    /// <summary>Switching the organization's auditing is audited itself, both ways.</summary>
    private static int? SwitchedTo(TableDefinition table, IReadOnlyDictionary<string, object>? before, IReadOnlyDictionary<string, object>? after)
    {
        if (table.LogicalName != OrganizationTable || before is null || after is null)
        {
            return null;
        }

        var (was, now) = (before.GetValueOrDefault(Enabled) is true, after.GetValueOrDefault(Enabled) is true);
        return was == now ? null : now ? AuditTable.AuditEnabled : AuditTable.AuditDisabled;
    }
}

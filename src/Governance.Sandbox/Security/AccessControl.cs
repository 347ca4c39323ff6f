using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Metadata;

namespace Governance.Sandbox.Security;

/// <summary>Checks table privileges and column security.</summary>
internal sealed class AccessControl(UserDirectory users)
{
    public const string ActOnBehalf = "prvActOnBehalfOfAnotherUser";
    public const string BypassPlugins = "prvBypassCustomPlugins";
    public const string BypassLogic = "prvBypassCustomBusinessLogic";

    /// <param name="access">Create, Read, Write, Delete, Assign, Append or AppendTo.</param>
    public void Demand(Caller caller, string access, TableDefinition table)
    {
        var privilege = $"prv{access}{table.PrivilegeName}";
        foreach (var user in Judged(caller).Where(user => !users.Holds(user, privilege)))
        {
            throw PlatformErrors.MissingPrivilege(user, privilege);
        }
    }

    public void DemandWrite(Caller caller, TableDefinition table, IEnumerable<string> columns, bool create)
    {
        foreach (var column in columns.Where(column => table.Columns.TryGetValue(column, out var definition) && definition.Secured))
        {
            foreach (var user in Judged(caller))
            {
                if (!users.Allows(user, table.LogicalName, column, permission => create ? permission.Create : permission.Update))
                {
                    throw PlatformErrors.SecuredColumn(user, column, create);
                }
            }
        }
    }

    /// <summary>Who points a row at another needs Append on its table and AppendTo on the other's; the owner is Assign's affair.</summary>
    public void DemandLinks(Caller caller, TableDefinition table, IEnumerable<(string Column, TableDefinition Target)> links)
    {
        foreach (var (column, target) in links)
        {
            if (table.Columns.TryGetValue(column, out var definition) && definition.Type == ColumnType.Lookup)
            {
                Demand(caller, "Append", table);
                Demand(caller, "AppendTo", target);
            }
        }
    }

    /// <summary>A secured column that the user may not read shows as empty.</summary>
    public bool CanRead(Caller caller, TableDefinition table, ColumnDefinition column) =>
        !column.Secured || Judged(caller).All(user => users.Allows(user, table.LogicalName, column.LogicalName, permission => permission.Read));

    private static Guid[] Judged(Caller caller) =>
        caller is { BothMustHold: true, DelegateId: { } other } ? [caller.UserId, other] : [caller.UserId];
}

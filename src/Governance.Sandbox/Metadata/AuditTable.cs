using System.Collections.Generic;

namespace Governance.Sandbox.Metadata;

/// <summary>The table of audit rows: the platform writes it, people with the privilege for the audit summary read it.</summary>
internal static class AuditTable
{
    public const string Name = "audit";
    public const string Key = "auditid";
    public const string Action = "action";
    public const string Operation = "operation";
    public const string User = "userid";
    public const string CallingUser = "callinguserid";
    public const string Row = "objectid";
    public const string Table = "objecttypecode";
    public const string Changes = "changedata";
    public const string Transaction = "transactionid";

    /// <summary>The actions that say whether the organization's auditing was switched.</summary>
    public const int AuditEnabled = 107, AuditDisabled = 110;

    public static TableDefinition Create()
    {
        var table = new TableDefinition(Name, "audits", Key, Key) { PrivilegeName = "AuditSummary" };
        table.Put(new(Key, ColumnType.Key));
        table.Put(new(SystemColumns.CreatedOn, ColumnType.DateTime));
        table.Put(new(Action, ColumnType.Choice) { Options = Labels((1, "Create"), (2, "Update"), (3, "Delete"), (AuditEnabled, "Audit Enabled"), (AuditDisabled, "Audit Disabled")) });
        table.Put(new(Operation, ColumnType.Choice) { Options = Labels((1, "Create"), (2, "Update"), (3, "Delete")) });
        table.Put(ColumnDefinition.Lookup(User, "systemuser"));
        table.Put(ColumnDefinition.Lookup(CallingUser, "systemuser"));
        table.Put(new(Row, ColumnType.Lookup));
        table.Put(new(Table, ColumnType.Text));
        table.Put(new(Changes, ColumnType.Memo));
        table.Put(new(Transaction, ColumnType.Guid));
        table.Put(new(SystemColumns.VersionNumber, ColumnType.BigNumber));
        return table;
    }

    private static Dictionary<int, string> Labels(params (int Value, string Label)[] options)
    {
        var labels = new Dictionary<int, string>();
        foreach (var (value, label) in options)
        {
            labels[value] = label;
        }

        return labels;
    }
}

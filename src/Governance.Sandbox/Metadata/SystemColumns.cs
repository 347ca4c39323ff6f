using System.Collections.Generic;

namespace Governance.Sandbox.Metadata;

/// <summary>The columns that the platform itself keeps on every table.</summary>
internal static class SystemColumns
{
    public const string CreatedOn = "createdon";
    public const string CreatedBy = "createdby";
    public const string CreatedOnBehalfBy = "createdonbehalfby";
    public const string ModifiedOn = "modifiedon";
    public const string ModifiedBy = "modifiedby";
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";
    public const string VersionNumber = "versionnumber";
    public const string Owner = "ownerid";
    public const string OwningBusinessUnit = "owningbusinessunit";
    public const string State = "statecode";
    public const string Status = "statuscode";

    /// <summary>Adds what is missing; what a solution declares itself stays as declared.</summary>
    public static void AddTo(TableDefinition table)
    {
        foreach (var column in For(table))
        {
            if (!table.Has(column.LogicalName))
            {
                table.Put(column);
            }
        }
    }

    private static IEnumerable<ColumnDefinition> For(TableDefinition table)
    {
        yield return new ColumnDefinition(table.PrimaryKey, ColumnType.Key) { ValidForUpdate = false };
        yield return Locked(new ColumnDefinition(CreatedOn, ColumnType.DateTime));
        yield return Locked(ColumnDefinition.Lookup(CreatedBy, "systemuser"));
        yield return Locked(ColumnDefinition.Lookup(CreatedOnBehalfBy, "systemuser"));
        yield return Locked(new ColumnDefinition(ModifiedOn, ColumnType.DateTime));
        yield return Locked(ColumnDefinition.Lookup(ModifiedBy, "systemuser"));
        yield return Locked(ColumnDefinition.Lookup(ModifiedOnBehalfBy, "systemuser"));
        yield return Locked(new ColumnDefinition(VersionNumber, ColumnType.BigNumber));
        if (table.UserOwned)
        {
            yield return ColumnDefinition.Lookup(Owner, "systemuser") with { Type = ColumnType.Owner };
            yield return Locked(ColumnDefinition.Lookup(OwningBusinessUnit, "businessunit"));
        }
    }

    private static ColumnDefinition Locked(ColumnDefinition column) =>
        column with { ValidForCreate = false, ValidForUpdate = false, Audited = false };
}

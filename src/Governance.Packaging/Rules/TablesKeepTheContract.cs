using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Contract;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>Every table and column of the contract is there with its type, no other column of ours is, and history is kept.</summary>
internal sealed class TablesKeepTheContract : ILintRule
{
    // Never stored, so it has no history.
    private const string PermitColumn = "gov_writepermit";

    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly) =>
        GovernedTables.All.SelectMany(table => source.Table(table.Name) is { } there
            ? Check(source, table, there)
            : [new Finding("Solution.TableMissing", "Entities", $"The contract's table {table.Name} is missing. Add its folder.")]);

    private static IEnumerable<Finding> Check(SolutionSource source, GovernedTable table, TableSource there)
    {
        var path = there.Entity.Path;
        foreach (var setting in (string[])["IsAuditEnabled", "ChangeTrackingEnabled"])
        {
            if (there.Setting(setting) != "1")
            {
                yield return new("Solution.HistoryOff", path, $"{setting} is not on, so changes could go unseen. Set it to 1.");
            }
        }

        if (there.Setting("OwnershipTypeMask") != "UserOwned")
        {
            yield return new("Solution.NotUserOwned", path, "The table must be owned by users. Set OwnershipTypeMask to UserOwned.");
        }

        foreach (var column in table.Columns)
        {
            var found = there.Column(column.Name);
            if (found is null)
            {
                yield return new("Solution.ColumnMissing", path, $"The contract's column {column.Name} is missing. Add it.");
            }
            else if (column.Name != PermitColumn && (string?)found.Element("IsAuditEnabled") != "1")
            {
                yield return new("Solution.HistoryOff", path, $"Changes of {column.Name} are not audited, so they could go unseen. Set IsAuditEnabled to 1.");
            }
            else if ((string?)found.Element("Type") != column.Type || Detail(source, there, found, column) != column.Detail)
            {
                yield return new("Solution.ColumnWrongType", path, $"{column.Name} must be {column.Type} {column.Detail}. Correct the column or its relationship.");
            }
        }

        foreach (var column in there.Columns.Where(column => (string?)column.Element("IsCustomField") == "1"))
        {
            var name = (string?)column.Element("LogicalName") ?? "";
            if (table.Column(name) is null)
            {
                yield return new("Solution.ColumnUnexpected", path, $"The contract has no column {name}. Add it to the contract first, or remove it.");
            }
        }
    }

    private static string Detail(SolutionSource source, TableSource table, XElement found, GovernedColumn column) => column.Type switch
    {
        "nvarchar" or "ntext" => (string?)found.Element("MaxLength") ?? "",
        "decimal" => (string?)found.Element("Accuracy") ?? "",
        "picklist" => (string?)found.Element("OptionSetName") ?? "",
        "file" => (string?)found.Element("MaxValue") ?? "",
        "lookup" => LookupTarget(source, table, column.Name),
        _ => "",
    };

    private static string LookupTarget(SolutionSource source, TableSource table, string column) =>
        source.Relationships
            .Where(relationship => string.Equals((string?)relationship.Element("ReferencingEntityName"), table.SchemaName, StringComparison.OrdinalIgnoreCase)
                && string.Equals((string?)relationship.Element("ReferencingAttributeName"), column, StringComparison.OrdinalIgnoreCase))
            .Select(relationship => ((string?)relationship.Element("ReferencedEntityName") ?? "").ToLowerInvariant())
            .SingleOrDefault("");
}

using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>
/// On each governed table one Update step before the write names every column of ours, and the state columns of our own tables:
/// a column that no filter names could be written past the guard. File columns are not written by Update.
/// </summary>
internal sealed class EveryGovernedColumnIsGuarded : ILintRule
{
    private static readonly string[] StateColumns = ["statecode", "statuscode"];

    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly)
    {
        foreach (var table in source.Tables)
        {
            var own = table.LogicalName.StartsWith("gov_", StringComparison.Ordinal);
            var wanted = table.Columns
                .Where(column => (string?)column.Element("IsCustomField") == "1" && (string?)column.Element("Type") != "file")
                .Select(column => (string?)column.Element("LogicalName") ?? "")
                .Concat(own ? StateColumns : [])
                .ToList();
            var missing = source.Steps
                .Where(step => step is { Message: "Update", Stage: "20" } && step.Table == table.LogicalName)
                .Select(step => wanted.Except(step.FilteringAttributes).ToList())
                .OrderBy(columns => columns.Count)
                .FirstOrDefault(wanted);
            if (missing.Count > 0)
            {
                yield return new("Solution.FilterIncomplete", table.Entity.Path, $"No Update step of stage 20 names all columns of {table.LogicalName}; missing: {string.Join(", ", missing)}. Add them to the guard's FilteringAttributes.");
            }
        }
    }
}

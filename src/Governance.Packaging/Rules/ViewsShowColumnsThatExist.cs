using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Packaging.Assemblies;
using Governance.Packaging.Findings;
using Governance.Packaging.Sources;

namespace Governance.Packaging.Rules;

/// <summary>Views ask for, order by and show columns of their table.</summary>
internal sealed class ViewsShowColumnsThatExist : ILintRule
{
    public IEnumerable<Finding> Check(SolutionSource source, PluginAssembly assembly) =>
        from table in source.Tables
        from view in table.Views
        from column in Columns(view).Distinct(StringComparer.Ordinal)
        where !KnownColumns.Has(source, table.LogicalName, column)
        select new Finding("Solution.ViewUnknownColumn", view.Path, $"{table.LogicalName} has no column {column}. Correct the view.");

    private static IEnumerable<string> Columns(SourceFile view) =>
    [
        .. view.Root.Descendants("cell").Select(cell => (string?)cell.Attribute("name") ?? ""),
        .. view.Root.Descendants("attribute").Select(attribute => (string?)attribute.Attribute("name") ?? ""),
        .. view.Root.Descendants("order").Select(order => (string?)order.Attribute("attribute") ?? ""),
        .. view.Root.Descendants("condition").Select(condition => (string?)condition.Attribute("attribute") ?? ""),
    ];
}

using System.Collections.Generic;
using System.Linq;

using Governance.Store.Ownership;

namespace Governance.Store.Reporting.Views;

/// <summary>Fragmented truth as a table: a row a finding, the sources side by side in one cell.</summary>
internal static class TruthViews
{
    public static ReportView Fragmented { get; } = new(
        "fragmented-truth",
        "Fragmented truth",
        ReportRow.Columns("kind", "text", "sources"),
        static (world, measures) => ReportRow.Open(measures).SelectMany(measure => FragmentedTruth
            .Of(measure, world.Demands.GetValueOrDefault(measure.DemandId), world.Settings.Ownership, world.At)
            .Select(finding =>
            {
                var row = ReportRow.Begin(world, measure);
                row["kind"] = finding.Kind.ToString();
                row["text"] = finding.Text;
                row["sources"] = string.Join(" | ", finding.Sources.Select(source => $"{source.Side} ({source.System}): {source.What} {source.Value}"));
                return row;
            })),
        static rows => ReportRow.Sums(rows, ["kind"]));
}

using System.Collections.Generic;
using System.Linq;

using Governance.Store.Reporting.Views;

namespace Governance.Store.Reporting;

/// <summary>Every named view.</summary>
internal static class ReportViews
{
    public static IReadOnlyList<ReportView> All { get; } =
    [
        ValueViews.Gates,
        ValueViews.ValueAtRisk,
        WorkViews.Approvals,
        WorkViews.DecisionsNeeded,
        WorkViews.Register("risks", "Risks"),
        WorkViews.Register("dependencies", "Dependencies"),
        ValueViews.Closure,
        WorkViews.Execution,
        PortfolioViews.Tags,
        PortfolioViews.Comparison,
        TruthViews.Fragmented,
        .. WorkViews.Others(),
    ];

    public static ReportView? Find(string name) => All.FirstOrDefault(view => view.Name == name);
}

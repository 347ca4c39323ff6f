using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Kpis;
using Governance.Store.Measures;

namespace Governance.Store.Closure;

/// <summary>KPIs that missed their targets, for the register <c>value</c>. Pure.</summary>
internal static class MissedKpi
{
    /// <summary>The explanation of exactly this miss; null when there is none, or the target or the reading is another by now.</summary>
    public static KpiExplanation? ExplanationOf(Kpi kpi, MeasureState measure) => measure.KpiExplanations.Find(one =>
        one.Kpi == kpi.Definition.Code && one.Target == kpi.Definition.Target && one.Reading == kpi.Last?.Id);

    /// <summary>A sentence for each that nobody has explained.</summary>
    public static IEnumerable<string> Open(MeasureState measure, DateTimeOffset asOf) => InOrder(measure)
        .Where(kpi => KpiTarget.IsMissed(kpi, measure, asOf) && ExplanationOf(kpi, measure) is null)
        .Select(kpi => $"The KPI {kpi.Definition.Name} missed its target: {Reached(kpi)}, without an explanation. The controller explains it, or somebody with a role on the measure enters a newer reading.");

    /// <summary>A sentence for each explanation that still holds.</summary>
    public static IEnumerable<string> Entries(MeasureState measure) => InOrder(measure)
        .Where(kpi => ExplanationOf(kpi, measure) is not null)
        .Select(kpi => $"The KPI {kpi.Definition.Name}: {Reached(kpi)}. {ExplanationOf(kpi, measure)!.Text}");

    private static IEnumerable<Kpi> InOrder(MeasureState measure) => measure.Kpis.OrderBy(kpi => kpi.Definition.Code, StringComparer.Ordinal);

    private static string Reached(Kpi kpi)
    {
        var (target, unit) = (KpiRules.Show(kpi.Definition.Target!.Value), kpi.Definition.Unit);
        return kpi.Last is { } last ? $"{KpiRules.Show(last.Value)} of {target} {unit} for {KpiRules.Show(last.On)}" : $"it was never read, and {target} {unit} was wanted";
    }
}

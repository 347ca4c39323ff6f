using System;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;

namespace Governance.Store.Kpis;

/// <summary>How far a KPI has come, and whether it has missed what was wanted of it. Pure.</summary>
internal static class KpiTarget
{
    private const decimal MostPercent = 1_000_000m;

    /// <summary>
    /// Percent of the way from the baseline to the target; a KPI without a reading has not moved, one that went the wrong way is below zero.
    /// Null when it cannot be measured.
    /// </summary>
    public static decimal? PercentOfTheWay(Kpi kpi)
    {
        if (kpi.Definition is not { Baseline: { } baseline, Target: { } target } || target == baseline)
        {
            return null;
        }

        // Tiny ways make huge numbers: beyond the bound one is as far off as another.
        var (moved, way) = ((kpi.Last?.Value ?? baseline) - baseline, target - baseline);
        return Math.Abs(moved) >= Math.Abs(way) * (MostPercent / 100m)
            ? MostPercent * Math.Sign(moved) * Math.Sign(way)
            : decimal.Round(moved * 100m / way, 2);
    }

    /// <summary>Whether its last reading is at the target or beyond it.</summary>
    public static bool IsReached(Kpi kpi) => kpi is { Definition.Target: { } target, Last: { } last }
        && (kpi.Definition.Direction == KpiDirection.Up ? last.Value >= target : last.Value <= target);

    /// <summary>Whether it was to be at its target by now and is not. Once the measure is implemented, every KPI is asked for its target, whatever its due day.</summary>
    public static bool IsMissed(Kpi kpi, MeasureState measure, DateTimeOffset asOf) =>
        kpi.Definition.Target is not null
        && !IsReached(kpi)
        && (measure.Doi >= (int)DegreeOfImplementation.Implemented || DateOnly.FromDateTime(asOf.UtcDateTime) > kpi.Definition.Due);
}

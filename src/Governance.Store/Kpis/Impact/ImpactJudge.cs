using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.Kpis.Impact;

/// <summary>What of a measure moved since it was last reported.</summary>
internal static class ImpactJudge
{
    /// <summary>The KPI and its reading that counts, or null.</summary>
    public static (Kpi Kpi, KpiReading Reading)? Find(MeasureState measure, string id)
    {
        foreach (var kpi in measure.Kpis)
        {
            if (kpi.Readings.Find(reading => reading.Id == id && reading.CorrectedBy is null) is { } found)
            {
                return (kpi, found);
            }
        }

        return null;
    }

    public static bool IsReported(MeasureState measure, string reading) => measure.Impact.Exists(update => update.Readings.Exists(moved => moved.Reading == reading));

    public static MovedReading Of(MeasureState measure, Kpi kpi, KpiReading reading) =>
        new(reading.Id, kpi.Definition.Code, ReportedValue(measure, kpi.Definition.Code) ?? kpi.Definition.Baseline, reading.Value);

    /// <summary>The effect as it would be reported; null when it has neither actual nor forecast.</summary>
    public static MovedEffect? Of(MeasureState measure, EffectRow row) =>
        (row.Actual ?? row.Forecast) is { } now ? new MovedEffect(row.Kind, row.Currency, row.Period, ReportedValue(measure, row) ?? row.Plan, now) : null;

    /// <summary>What moved and nobody has reported, in words.</summary>
    public static IEnumerable<string> Unreported(MeasureState measure) => measure.Kpis
        .Where(kpi => kpi.Last is { } last && !IsReported(measure, last.Id) && Of(measure, kpi, last) is var moved && moved.Was != moved.Now)
        .Select(kpi => $"{kpi.Definition.Name} ({kpi.Definition.Code})")
        .Concat(measure.Effects.Select(row => Of(measure, row)).Where(moved => moved is not null && moved.Was != moved.Now).Select(moved => Name(moved!)));

    public static string Name(MovedEffect effect) => $"{effect.Kind} {effect.Currency} {effect.Period}";

    private static decimal? ReportedValue(MeasureState measure, string kpi) =>
        measure.Impact.SelectMany(update => update.Readings).LastOrDefault(moved => moved.Kpi == kpi)?.Now;

    private static decimal? ReportedValue(MeasureState measure, EffectRow row) => measure.Impact
        .SelectMany(update => update.Effects)
        .LastOrDefault(moved => moved.Kind == row.Kind && moved.Currency == row.Currency && moved.Period == row.Period)?.Now;
}

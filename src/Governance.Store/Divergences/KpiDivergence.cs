using System;
using System.Collections.Generic;

using Governance.Store.Kpis;
using Governance.Store.Measures;

namespace Governance.Store.Divergences;

/// <summary>Holds the work that is done against the way that each KPI has come. Pure, and independent of the time.</summary>
internal static class KpiDivergence
{
    public static IEnumerable<DivergenceFinding> Of(MeasureState measure, DivergenceRule rule)
    {
        if (DivergenceJudge.WorkPercent(measure) is not { } work || work < rule.FromPercent)
        {
            yield break;
        }

        foreach (var kpi in measure.Kpis)
        {
            if (KpiTarget.PercentOfTheWay(kpi) is { } way && work - way > rule.Threshold)
            {
                var what = kpi.Definition;
                yield return new DivergenceFinding
                {
                    Rule = rule,
                    Subject = "KPI:" + what.Code,
                    First = work,
                    Second = way,
                    Gap = work - way,
                    Text = FormattableString.Invariant(
                        $"{work:0.##} percent of the work items are done, and the KPI {what.Name} has come {way:0.##} percent of the way from {KpiRules.Show(what.Baseline!.Value)} to {KpiRules.Show(what.Target!.Value)} {what.Unit}: {work - way:0.##} points apart, {rule.Threshold} are allowed."),
                };
            }
        }
    }
}

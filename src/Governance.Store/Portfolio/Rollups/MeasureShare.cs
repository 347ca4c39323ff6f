using System;
using System.Collections.Generic;

using Governance.Rules.Statuses;
using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.Portfolio.Rollups;

/// <summary>What one measure adds to the roll-up of everything above it.</summary>
internal static class MeasureShare
{
    /// <summary>Whether two states of a measure add the same. Effects are immutable: the same list is the same sums.</summary>
    public static bool IsSame(MeasureState before, MeasureState after) =>
        before.ParentId == after.ParentId
        && ReferenceEquals(before.Effects, after.Effects)
        && before.Doi == after.Doi
        && before.NextGate == after.NextGate
        && before.Status == after.Status
        && before.Implementation == after.Implementation
        && before.Potential == after.Potential;

    /// <summary>Sums by currency, value kind and full year, in this order.</summary>
    public static IReadOnlyList<RollupTotal> Totals(MeasureState measure)
    {
        var totals = new List<RollupTotal>();
        foreach (var row in measure.Effects)
        {
            var month = Of(row);
            var at = totals.FindIndex(total => RollupTotal.Compare(total, month) == 0);
            if (at < 0)
            {
                totals.Add(month);
            }
            else
            {
                totals[at] = totals[at].With(month with { Measures = 0 }, 1);
            }
        }

        totals.Sort(RollupTotal.Compare);
        return measure.Potential is Light.Yellow or Light.Red
            ? totals.ConvertAll(total => total with { ValueAtRisk = Math.Max(0.00m, total.Plan - total.Expected) })
            : totals;
    }

    private static RollupTotal Of(EffectRow row) => new()
    {
        Currency = row.Currency,
        Kind = row.Kind,
        Year = EffectRules.YearOf(row.Period),
        Plan = row.Plan ?? 0.00m,
        Forecast = row.Forecast ?? 0.00m,
        Actual = row.Actual ?? 0.00m,
        Expected = row.Actual ?? row.Forecast ?? row.Plan ?? 0.00m,
        ValueAtRisk = 0.00m,
        Measures = 1,
    };
}

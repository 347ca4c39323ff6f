using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.Divergences;

/// <summary>
/// How late a measure is where money is concerned: its open milestones, and the month in which each value begins.
/// Pure: the measure and the day are all that counts.
/// </summary>
internal static class FinanceDate
{
    /// <summary>The worst of them; null when nothing is late.</summary>
    public static (int Days, string Text)? Worst(MeasureState measure, DateOnly today) => Milestones(measure, today)
        .Concat(Values(measure, today))
        .Where(late => late.Days > 0)
        .OrderByDescending(late => late.Days)
        .Select(late => ((int Days, string Text)?)late)
        .FirstOrDefault();

    /// <summary>Percent of the planned value that is still expected. A month that is over counts with what was confirmed or forecast: a plan alone is no value.</summary>
    public static decimal? PercentExpected(IEnumerable<EffectRow> rows, DateOnly today)
    {
        var (plan, expected) = (0m, 0m);
        foreach (var row in rows)
        {
            plan += row.Plan ?? 0m;
            expected += row.Actual ?? row.Forecast ?? (IsOver(row, today) ? 0m : row.Plan) ?? 0m;
        }

        return plan > 0m ? decimal.Round(expected * 100m / plan, 2) : null;
    }

    public static DateOnly FirstDay(EffectRow row) => new(EffectRules.YearOf(row.Period), EffectRules.MonthOf(row.Period), 1);

    private static bool IsOver(EffectRow row, DateOnly today) => FirstDay(row).AddMonths(1) <= today;

    private static IEnumerable<(int Days, string Text)> Milestones(MeasureState measure, DateOnly today)
    {
        foreach (var milestone in measure.Milestones.Where(milestone => milestone.Done is null))
        {
            var expected = milestone.Forecast is { } forecast && forecast > today ? forecast : milestone.Due > today ? milestone.Forecast ?? milestone.Due : today;
            yield return (expected.DayNumber - milestone.Due.DayNumber, $"milestone {milestone.Code} ({milestone.Name})");
        }
    }

    // The value begins in the first month with a confirmed amount, or from this month on with an expected one.
    private static IEnumerable<(int Days, string Text)> Values(MeasureState measure, DateOnly today)
    {
        foreach (var value in measure.Effects.GroupBy(row => (row.Kind, row.Currency)))
        {
            if (value.Where(row => row.Plan > 0m).Select(FirstDay).Order().ToList() is not { Count: > 0 } planned)
            {
                continue;
            }

            var comes = value.Where(row => row.Actual > 0m || (!IsOver(row, today) && row.Actual is null && (row.Forecast ?? row.Plan) > 0m)).Select(FirstDay).Order().ToList();
            var begins = comes.Count > 0 ? comes[0] : new DateOnly(today.Year, today.Month, 1);
            yield return (begins.DayNumber - planned[0].DayNumber, $"the first {value.Key.Kind} in {value.Key.Currency}");
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;

namespace Governance.Store.Tests.Recount;

/// <summary>The two lights by what the guide for controllers says, in whole cents.</summary>
internal static class CountedLights
{
    public static readonly string[] Names = ["NotSet", "Green", "Yellow", "Red"];

    public static string Implementation(CountedMeasure measure, int days, DateOnly today) =>
        measure.Milestones.Count == 0 ? "NotSet" : Names[measure.Milestones.Values.Max(milestone => Light(milestone, days, today))];

    public static string Potential(CountedMeasure measure, BigInteger tolerance, DateOnly today)
    {
        var years = measure.Rows.GroupBy(row => (row.Key.Currency, row.Key.Kind, Year: int.Parse(row.Key.Period[..4], CultureInfo.InvariantCulture)))
            .Where(year => year.Any(row => row.Value.Forecast is not null || row.Value.Actual is not null))
            .ToList();
        if (years.Count == 0)
        {
            return "NotSet";
        }

        var from = Math.Min(today.Year, years.Max(year => year.Key.Year));
        var month = today.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return Names[years.Where(year => year.Key.Year >= from).Max(year => IsShort(year, tolerance) ? 3
            : IsShort(year.Where(row => string.CompareOrdinal(row.Key.Period, month) <= 0), tolerance) ? 2
            : 1)];
    }

    private static int Light(CountedMilestone milestone, int days, DateOnly today)
    {
        var overdue = today.DayNumber - milestone.Due.DayNumber;
        var slip = (milestone.Forecast ?? milestone.Due).DayNumber - milestone.Due.DayNumber;
        return milestone.IsDone ? 1 : overdue > days ? 3 : overdue > 0 || slip > days ? 2 : 1;
    }

    private static bool IsShort(IEnumerable<KeyValuePair<(string Currency, string Kind, string Period), CountedRow>> rows, BigInteger tolerance)
    {
        var (plan, expected) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var (_, row) in rows)
        {
            plan += row.Plan ?? BigInteger.Zero;
            expected += row.Expected;
        }

        return (plan - expected) * 10_000 > BigInteger.Abs(plan) * tolerance;
    }
}

using System;
using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Capacity;

/// <summary>What months and hours may hold.</summary>
internal static class CapacityRules
{
    public const int MostRows = 1200;

    /// <summary>All hours of a long month.</summary>
    public const int MostOfAPerson = 744;

    public const int MostOfATeam = 100_000;

    public static Problem? Fault(string? month, int hours, int most) =>
        !IsMonth(month) ? CapacityErrors.MonthInvalid()
        : hours < 0 || hours > most ? CapacityErrors.HoursInvalid(most)
        : null;

    /// <summary>The same for a list in which no month stands twice.</summary>
    public static Problem? Fault(IReadOnlyList<MonthHours> months, int most)
    {
        if (months.Count is 0 or > MostRows)
        {
            return months.Count == 0 ? CapacityErrors.None() : CapacityErrors.TooManyRows(MostRows);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var given in months)
        {
            if ((given is null ? CapacityErrors.None() : Fault(given.Month, given.Hours, most)) is { } fault)
            {
                return fault;
            }

            if (!seen.Add(given!.Month))
            {
                return CapacityErrors.Twice(given.Month);
            }
        }

        return null;
    }

    public static bool IsMonth(string? text) =>
        text is { Length: 7 } && text.StartsWith("20", StringComparison.Ordinal) && text[4] == '-'
        && char.IsAsciiDigit(text[2]) && char.IsAsciiDigit(text[3]) && char.IsAsciiDigit(text[5]) && char.IsAsciiDigit(text[6])
        && text[5..] is not "00" && string.CompareOrdinal(text[5..], "12") <= 0;

    public static string MonthOf(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Months from one on.</summary>
    public static IEnumerable<string> From(string month, int count)
    {
        var first = DateTime.ParseExact(month, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        for (var at = 0; at < count; at++)
        {
            yield return first.AddMonths(at).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}

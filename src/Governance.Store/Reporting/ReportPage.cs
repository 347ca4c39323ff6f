using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Governance.Store.Reporting;

/// <summary>
/// A page of a view's rows. Rows have no id of their own, and a measure may have several, so a row is told by its measure and by how many of that
/// measure's rows stand before it.
/// </summary>
/// <param name="Rows">The rows of the page.</param>
/// <param name="Next">What <c>after</c> takes for the next page; null at the end.</param>
internal sealed record ReportPage(IReadOnlyList<JsonObject> Rows, string? Next)
{
    public const int UsualCount = 100;

    /// <summary>The page after a row; null when that row is not there (any more).</summary>
    public static ReportPage? Of(IReadOnlyList<JsonObject> rows, string? after, int count)
    {
        var names = Names(rows);
        var from = string.IsNullOrEmpty(after) ? 0 : names.IndexOf(after) + 1;
        if (from == 0 && !string.IsNullOrEmpty(after))
        {
            return null;
        }

        var page = new List<JsonObject>();
        for (var at = from; at < rows.Count && page.Count < count; at++)
        {
            page.Add(rows[at]);
        }

        var end = from + page.Count;
        return new ReportPage(page, end < rows.Count ? names[end - 1] : null);
    }

    private static List<string> Names(IReadOnlyList<JsonObject> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new List<string>(rows.Count);
        foreach (var row in rows)
        {
            var measure = row["measureId"]!.GetValue<string>();
            var number = seen.GetValueOrDefault(measure) + 1;
            seen[measure] = number;
            names.Add(string.Create(CultureInfo.InvariantCulture, $"{measure}.{number}"));
        }

        return names;
    }
}

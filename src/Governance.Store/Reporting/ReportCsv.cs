using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Governance.Store.Reporting.Views;

namespace Governance.Store.Reporting;

/// <summary>Rows as a file for spreadsheets: RFC 4180, UTF-8, no text that a spreadsheet would run as a formula.</summary>
internal static class ReportCsv
{
    private const string LineEnd = "\r\n";
    private const string Formula = "=+-@＝＋－＠";
    private static readonly char[] Quoted = [',', '"', '\r', '\n', ';', '\t'];

    public static string Write(IReadOnlyList<string> columns, IEnumerable<JsonObject> rows)
    {
        var text = new StringBuilder().AppendJoin(',', columns.Select(column => Quote(column))).Append(LineEnd);
        foreach (var row in rows)
        {
            text.AppendJoin(',', columns.Select(column => Cell(row[column]))).Append(LineEnd);
        }

        return text.ToString();
    }

    // Numbers are written as they are: they come from the store's own sums, and -12.00 is no formula.
    private static string Cell(JsonNode? cell) => cell?.GetValueKind() == JsonValueKind.String ? Quote(Defused(cell.GetValue<string>())) : ReportRow.Text(cell);

    // INVARIANT: what people typed never begins with what a spreadsheet takes for a formula, in half or full width, behind spaces either.
    private static string Defused(string text) => text is ['\t' or '\r' or '\n', ..] || Formula.Contains(text.TrimStart().FirstOrDefault())
        ? "'" + text
        : text;

    private static string Quote(string text) => text.IndexOfAny(Quoted) < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}

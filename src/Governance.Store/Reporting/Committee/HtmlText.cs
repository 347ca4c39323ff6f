using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Governance.Store.Reporting.Views;

namespace Governance.Store.Reporting.Committee;

/// <summary>Writes a page of headings and tables. Everything that people typed is escaped; there is no script, and nothing is fetched.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder text = new();

    public static string Escaped(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>A line of the page's own, written as it is.</summary>
    public HtmlText Line(string line)
    {
        text.Append(line).Append('\n');
        return this;
    }

    public HtmlText Heading(int level, string words, string? id = null) =>
        Line(FormattableString.Invariant($"<h{level}{(id is null ? string.Empty : $" id=\"{Escaped(id)}\"")}>{Escaped(words)}</h{level}>"));

    public HtmlText Paragraph(string words) => Line($"<p>{Escaped(words)}</p>");

    /// <summary>A table with a caption and headings for rows and columns; a sentence where there is nothing.</summary>
    public HtmlText Table(string caption, IReadOnlyList<(string Column, string Title)> columns, IReadOnlyList<JsonObject> rows)
    {
        if (rows.Count == 0)
        {
            return Paragraph($"{caption}: none.");
        }

        Line("<table>").Line($"<caption>{Escaped(caption)}</caption>");
        Line("<thead><tr>" + string.Concat(columns.Select(column => $"<th scope=\"col\">{Escaped(column.Title)}</th>")) + "</tr></thead>").Line("<tbody>");
        foreach (var row in rows)
        {
            Line("<tr>" + string.Concat(columns.Select((column, at) => Cell(row[column.Column], at == 0))) + "</tr>");
        }

        return Line("</tbody>").Line("</table>");
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private static string Cell(JsonNode? cell, bool isFirst)
    {
        var words = Escaped(ReportRow.Text(cell));
        return isFirst ? $"<th scope=\"row\">{words}</th>"
            : cell?.GetValueKind() == JsonValueKind.Number ? $"<td class=\"number\">{words}</td>"
            : $"<td>{words}</td>";
    }
}

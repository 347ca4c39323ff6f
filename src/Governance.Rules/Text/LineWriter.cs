using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Governance.Rules.Text;

/// <summary>
/// Writes the one text form that Rules uses: lines ended by LF, cells parted by TAB;
/// backslash, TAB, CR and LF inside a cell are <c>\\ \t \r \n</c>. One value has one spelling, so texts can be hashed.
/// </summary>
internal sealed class LineWriter
{
    private readonly StringBuilder text = new();

    public LineWriter Line(params string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i != 0)
            {
                text.Append('\t');
            }

            Append(cells[i]);
        }

        text.Append('\n');
        return this;
    }

    /// <summary>Lines in ordinal order, whatever order they come in.</summary>
    public LineWriter Sorted(IEnumerable<string> lines)
    {
        var sorted = new List<string>(lines);
        sorted.Sort(string.CompareOrdinal);
        foreach (var line in sorted)
        {
            text.Append(line);
        }

        return this;
    }

    public override string ToString() => text.ToString();

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>UTC to the second, as Dataverse keeps it; empty for none.</summary>
    public static string Time(DateTimeOffset? value) =>
        value is null ? string.Empty : value.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private void Append(string cell)
    {
        foreach (var character in cell)
        {
            switch (character)
            {
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                default:
                    text.Append(character);
                    break;
            }
        }
    }
}

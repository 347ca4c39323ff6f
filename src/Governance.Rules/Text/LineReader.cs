using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Governance.Rules.Text;

/// <summary>Reads what <see cref="LineWriter"/> writes, line by line. Total: wrong text ends in false, never in an exception.</summary>
internal sealed class LineReader
{
    private readonly string text;
    private int position;

    public LineReader(string text) => this.text = text;

    /// <summary>The number of the current line, from 1; 0 before the first.</summary>
    public int Line { get; private set; }

    /// <summary>The cells of the current line.</summary>
    public string[] Cells { get; private set; } = System.Array.Empty<string>();

    public bool AtEnd => position >= text.Length;

    /// <summary>Moves to the next line; false at the end, or when the line has no LF or a wrong escape.</summary>
    public bool Next()
    {
        var end = text.IndexOf('\n', position);
        if (end < 0)
        {
            return false;
        }

        var raw = text.Substring(position, end - position).Split('\t');
        Line++;
        for (var i = 0; i < raw.Length; i++)
        {
            if (!TryUnescape(raw[i], out var cell))
            {
                return false;
            }

            raw[i] = cell;
        }

        position = end + 1;
        Cells = raw;
        return true;
    }

    /// <summary>Whether the current line begins with the tag and has that many cells in all.</summary>
    public bool Is(string tag, int cells) => Cells.Length == cells && Cells[0] == tag;

    /// <summary>A whole number in its one spelling.</summary>
    public static bool TryNumber(string cell, out int number) =>
        int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number.ToString(CultureInfo.InvariantCulture) == cell;

    private static bool TryUnescape(string cell, [NotNullWhen(true)] out string? plain)
    {
        plain = cell;
        if (cell.IndexOf('\\') < 0)
        {
            return true;
        }

        var result = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            if (cell[i] != '\\')
            {
                result.Append(cell[i]);
                continue;
            }

            i++;
            var plainCharacter = i == cell.Length ? '\0' : Unescape(cell[i]);
            if (plainCharacter == '\0')
            {
                plain = null;
                return false;
            }

            result.Append(plainCharacter);
        }

        plain = result.ToString();
        return true;
    }

    private static char Unescape(char escaped) => escaped switch
    {
        '\\' => '\\',
        't' => '\t',
        'r' => '\r',
        'n' => '\n',
        _ => '\0',
    };
}

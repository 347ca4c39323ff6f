using System.Collections.Generic;
using Governance.Rules.Text;

namespace Governance.Rules.Permits;

/// <summary>The columns and values of one write, as the text over which a write permit's <c>cols</c> digest is taken.</summary>
public sealed class PermitColumns
{
    /// <summary>Every governed column begins so.</summary>
    public const string Prefix = "gov_";

    /// <summary>The column that carries the permit; never part of the digest.</summary>
    public const string PermitColumn = "gov_writepermit";

    /// <summary>The column that carries the row's write sequence; always part of the digest.</summary>
    public const string SequenceColumn = "gov_writesequence";

    private readonly SortedDictionary<string, ColumnValue> columns = new(System.StringComparer.Ordinal);

    /// <summary>Whether a column of the table is covered by the digest.</summary>
    public static bool Covers(string table, string column) =>
        column.StartsWith(Prefix, System.StringComparison.Ordinal) && column != PermitColumn && column != table + "id";

    /// <summary>Sets a column's value; the last one stands.</summary>
    public PermitColumns Set(string column, ColumnValue value)
    {
        columns[column] = value;
        return this;
    }

    /// <summary>The text: a line a column, in ordinal order.</summary>
    public override string ToString()
    {
        var text = new LineWriter();
        foreach (var column in columns)
        {
            text.Line(column.Key, column.Value.Cell);
        }

        return text.ToString();
    }
}

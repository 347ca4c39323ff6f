using System;
using System.Globalization;
using Governance.Rules.Text;

namespace Governance.Rules.Permits;

/// <summary>A column's value in the one spelling that a write permit's digest is taken over.</summary>
public readonly struct ColumnValue
{
    private readonly string? cell;

    private ColumnValue(string cell) => this.cell = cell;

    /// <summary>The spelling: a letter for the type, a colon, the value; <c>n</c> for no value, which is also the default.</summary>
    public string Cell => cell ?? "n";

    /// <summary>No value.</summary>
    public static ColumnValue Null => default;

    /// <summary>Text; the empty text is no value, as in Dataverse.</summary>
    public static ColumnValue Text(string? value) => string.IsNullOrEmpty(value) ? default : new ColumnValue("s:" + value);

    /// <summary>A whole number or a choice.</summary>
    public static ColumnValue Integer(long value) => new("i:" + LineWriter.Number(value));

    /// <summary>Yes or no.</summary>
    public static ColumnValue Boolean(bool value) => new(value ? "b:1" : "b:0");

    /// <summary>A decimal or an amount of money, without trailing zeros.</summary>
    public static ColumnValue Decimal(decimal value) =>
        // Minus zero is spelt differently by the two runtimes.
        value == 0m ? new("d:0") : new("d:" + value.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>A reference to a row.</summary>
    public static ColumnValue Reference(string table, Guid row) => new("r:" + table + ":" + row.ToString("D", CultureInfo.InvariantCulture));

    /// <summary>A bare id.</summary>
    public static ColumnValue Id(Guid value) => new("g:" + value.ToString("D", CultureInfo.InvariantCulture));

    /// <summary>A time in UTC, to the second.</summary>
    public static ColumnValue Time(DateTimeOffset value) => new("t:" + LineWriter.Time(value));
}

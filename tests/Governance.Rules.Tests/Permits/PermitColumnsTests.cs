using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using Governance.Rules.Permits;
using Xunit;

namespace Governance.Rules.Tests.Permits;

/// <summary>The spelling that store and plug-in must share to the byte, on both runtimes.</summary>
public sealed class PermitColumnsTests
{
    private static readonly Guid Row = new("0A1B2C3D-0000-0000-0000-00000000000F");

    [Fact]
    public void ToString_SpellsEachTypeInOneWay_InOrdinalOrder() => Assert.Equal(
        "gov_B\ti:1\n"
        + "gov_a\ts:tab\\tcr\\rlf\\nback\\\\\n"
        + "gov_b\tn\n"
        + "gov_c\tr:account:0a1b2c3d-0000-0000-0000-00000000000f\n"
        + "gov_d\tg:0a1b2c3d-0000-0000-0000-00000000000f\n"
        + "gov_e\tt:2026-06-01T10:00:59Z\n"
        + "gov_f\tb:1\n"
        + "gov_g\tb:0\n"
        + "gov_h\td:12.5\n",
        new PermitColumns()
            .Set("gov_h", ColumnValue.Decimal(12.50m))
            .Set("gov_g", ColumnValue.Boolean(false))
            .Set("gov_f", ColumnValue.Boolean(true))
            .Set("gov_e", ColumnValue.Time(new DateTimeOffset(2026, 6, 1, 12, 0, 59, 999, TimeSpan.FromHours(2))))
            .Set("gov_d", ColumnValue.Id(Row))
            .Set("gov_c", ColumnValue.Reference("account", Row))
            .Set("gov_b", ColumnValue.Null)
            .Set("gov_a", ColumnValue.Text("first"))
            .Set("gov_a", ColumnValue.Text("tab\tcr\rlf\nback\\"))
            .Set("gov_B", ColumnValue.Integer(1))
            .ToString());

    [Fact]
    public void Text_WhenEmptyOrNull_IsNoValue()
    {
        Assert.Equal("n", ColumnValue.Text(string.Empty).Cell);
        Assert.Equal("n", ColumnValue.Text(null).Cell);
        Assert.Equal("n", default(ColumnValue).Cell);
        Assert.Equal("s:n", ColumnValue.Text("n").Cell);
    }

    public static IEnumerable<object[]> Decimals() => new[]
    {
        new object[] { "0", "d:0" },
        new object[] { "-0.00", "d:0" },
        new object[] { "1", "d:1" },
        new object[] { "1.10", "d:1.1" },
        new object[] { "-1.0", "d:-1" },
        new object[] { "1000000", "d:1000000" },
        new object[] { "0.0000000001", "d:0.0000000001" },
        new object[] { "123456789012.3456789012", "d:123456789012.3456789012" },
        new object[] { "79228162514264337593543950335", "d:79228162514264337593543950335" },
        new object[] { "-0.1234567890123456789012345678", "d:-0.1234567890123456789012345678" },
    };

    [Theory]
    [MemberData(nameof(Decimals))]
    public void Decimal_HasNoExponentAndNoTrailingZeros(string value, string cell) =>
        Assert.Equal(cell, ColumnValue.Decimal(decimal.Parse(value, CultureInfo.InvariantCulture)).Cell);

    [Fact]
    public void Spelling_WhateverTheThreadsCulture_IsTheSame()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.TimeSeparator = ".";
            Thread.CurrentThread.CurrentCulture = odd;

            Assert.Equal("d:-1.5", ColumnValue.Decimal(-1.5m).Cell);
            Assert.Equal("i:-3", ColumnValue.Integer(-3).Cell);
            Assert.Equal("t:2026-06-01T10:00:59Z", ColumnValue.Time(new DateTimeOffset(2026, 6, 1, 10, 0, 59, TimeSpan.Zero)).Cell);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("gov_doi", true)]
    [InlineData("gov_writesequence", true)]
    [InlineData("gov_writepermit", false)]
    [InlineData("gov_measureid", false)]
    [InlineData("gov_rulebookid", true)]
    [InlineData("Gov_doi", false)]
    [InlineData("statecode", false)]
    public void Covers_EveryGovernedColumnButThePermitAndThePrimaryKey(string column, bool covered) =>
        Assert.Equal(covered, PermitColumns.Covers("gov_measure", column));
}

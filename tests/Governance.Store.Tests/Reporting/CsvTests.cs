using System.Text.Json.Nodes;

using Governance.Store.Reporting;

using Xunit;

namespace Governance.Store.Tests.Reporting;

public sealed class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("semi;colon", "\"semi;colon\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\t=1+1", "\"'\t=1+1\"")]
    [InlineData("\r=1+1", "\"'\r=1+1\"")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void Text_IsQuotedAsRfc4180Says_AndNeverAFormula(string text, string written) =>
        Assert.Equal($"name,amount\r\n{written},1\r\n", ReportCsv.Write(["name", "amount"], [new JsonObject { ["name"] = text, ["amount"] = 1 }]));

    [Fact]
    public void Numbers_KeepTheirDecimals_AndNothingIsEmpty() => Assert.Equal(
        "a,b,c,d\r\n-12.00,,true,3\r\n",
        ReportCsv.Write(["a", "b", "c", "d"], [new JsonObject { ["a"] = -12.00m, ["b"] = null, ["c"] = true, ["d"] = 3 }]));
}

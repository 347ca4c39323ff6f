using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Reporting;
using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>Views are read a page at a time; sums and files are of all rows.</summary>
[Trait("Checklist", "87")]
public sealed class ReportPageTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    private static readonly string[] Measures = ["m1", "m2", "m1", "m3", "m2", "m1"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public void Pages_HoldEachRowOnce_InItsOrder(int count)
    {
        var rows = Rows(Measures);
        var read = new List<JsonObject>();
        string? after = null;
        do
        {
            var page = ReportPage.Of(rows, after, count)!;
            Assert.InRange(page.Rows.Count, 1, count);
            read.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(rows, read);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(7, false)]
    public void LastPage_SaysThatNothingFollows(int count, bool hasNext) => Assert.Equal(hasNext, ReportPage.Of(Rows(Measures), null, count)!.Next is not null);

    [Fact]
    public void PageAfterARowThatMoved_GoesOnFromWhereItStandsNow()
    {
        var after = ReportPage.Of(Rows(Measures), null, 2)!.Next;
        Assert.Equal("m2.1", after);
        Assert.Equal(["m4"], ReportPage.Of(Rows("m1", "m3", "m2", "m4"), after, 2)!.Rows.Select(row => row["measureId"]!.GetValue<string>()));
        Assert.Empty(ReportPage.Of(Rows("m1", "m2"), after, 2)!.Rows);
    }

    [Theory]
    [InlineData("m2.1")]
    [InlineData("m1.2")]
    [InlineData("nonsense")]
    public void PageAfterARowThatIsGone_IsNone(string after) => Assert.Null(ReportPage.Of(Rows("m1", "m3"), after, 2));

    [Fact]
    public void NoRows_AreOneEmptyPage() => Assert.Equal((0, null), (ReportPage.Of([], null, 1)!.Rows.Count, ReportPage.Of([], null, 1)!.Next));

    [Fact]
    public async Task View_IsReadPageByPage_WithTheSumsAndTheFileOfTheWhole()
    {
        var whole = await Get("/reports/approvals?count=1000");
        var all = whole["items"]!.AsArray().Select(item => item!.ToJsonString()).ToList();
        Assert.True(all.Count >= 2, $"{all.Count} rows");
        Assert.Equal((all.Count, null), (whole["rows"]!.GetValue<int>(), whole["next"]));

        var read = new List<string>();
        var next = string.Empty;
        do
        {
            var page = await Get($"/reports/approvals?count=1&after={next}");
            read.Add(Assert.Single(page["items"]!.AsArray())!.ToJsonString());
            Assert.Equal((all.Count, whole["totals"]!.ToJsonString()), (page["rows"]!.GetValue<int>(), page["totals"]!.ToJsonString()));
            next = page["next"]?.GetValue<string>();
        }
        while (next is not null);
        Assert.Equal(all, read);
        Assert.Equal(await Csv("/reports/approvals?format=csv"), await Csv("/reports/approvals?format=csv&count=1"));
    }

    [Theory]
    [InlineData("count=0", 400, "Request.ParameterInvalid")]
    [InlineData("count=1001", 400, "Request.ParameterInvalid")]
    [InlineData("after=nowhere.1", 409, "Reports.RowGone")]
    public async Task Page_ThatCannotBe_IsRefused(string query, int status, string code)
    {
        var answer = await played.Server.Send(HttpMethod.Get, "/api/v1/reports/gates?" + query, played.Admin);
        Assert.Equal((status, code), (answer.Status, answer.Body!["code"]!.GetValue<string>()));
    }

    private static JsonObject[] Rows(params string[] measures) => [.. measures.Select(measure => new JsonObject { ["measureId"] = measure })];

    private async Task<JsonNode> Get(string path)
    {
        var (status, body) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, played.Admin);
        Assert.Equal(200, status);
        return body!;
    }

    private async Task<string> Csv(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", played.Admin);
        using var answer = await played.Server.Http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}

using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

/// <summary>The portfolio over HTTP, in the shapes of the contracts, section 10.</summary>
public sealed class PortfolioApiTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    private static readonly int Year = DateTime.UtcNow.Year + 1;

    [Fact]
    [Trait("Checklist", "24")]
    [Trait("Checklist", "51")]
    [Trait("Checklist", "52")]
    [Trait("Checklist", "56")]
    public async Task ADroppingForecast_IsSeenInTheAnswer_InEveryAncestor_AndInEveryQuery()
    {
        var (server, story) = (played.Server, played.Story);
        var owner = await server.Token(story.Owner, "Sandbox Owner");
        string? parent = null;
        foreach (var kind in new[] { "Portfolio", "Program", "Project", "MeasurePackage" })
        {
            parent = Id(await Ok("/nodes", played.Admin, $$"""{"kind":"{{kind}}","name":"Lending {{kind}}","parentId":{{(parent is null ? "null" : $"\"{parent}\"")}}}"""));
        }

        await Ok($"/measures/{story.Measure}/kpis", owner, """{"code":"days","name":"Days to an offer","unit":"days","direction":"Down","baseline":12,"target":5,"reason":"The business case"}""");
        var placed = await Ok($"/measures/{story.Measure}/parent", played.Admin, $$"""{"parentId":"{{parent}}"}""");
        Assert.Equal(5, placed["rollup"]!.AsArray().Count);
        await Ok($"/measures/{story.Measure}/milestones", owner, $$"""{"milestones":[{"code":"M1","name":"Go-live","due":"{{Year}}-03-31","forecast":null,"done":null}],"reason":"Plan"}""");
        await Ok($"/measures/{story.Measure}/effects", owner, $$"""{"effects":[{"kind":"Savings","currency":"EUR","period":"{{Year}}-01","plan":1200.00,"forecast":1200.00}],"reason":"Plan"}""");
        var dropped = await Ok($"/measures/{story.Measure}/effects", owner, $$"""{"effects":[{"kind":"Savings","currency":"EUR","period":"{{Year}}-01","forecast":700.50}],"reason":"A slip"}""");
        Assert.Equal(("Green", "Red"), (Text(dropped, "implementation"), Text(dropped, "potential")));

        var tree = await Get("/portfolio", owner);
        Assert.Equal(dropped["ledgerNumber"]!.GetValue<long>(), tree["ledgerNumber"]!.GetValue<long>());
        var node = tree["root"]!;
        foreach (var kind in new[] { "Organization", "Portfolio", "Program", "Project", "MeasurePackage" })
        {
            Assert.Equal((kind, "Green", "Red", "Red"), (Text(node, "kind"), Text(node, "implementation"), Text(node, "potential"), Text(node, "worst")));
            Assert.Equal("499.50", node["totals"]![0]!["valueAtRisk"]!.ToJsonString());
            var shown = dropped["rollup"]!.AsArray().Single(item => Text(item!, "id") == Text(node, "id"))!;
            var here = (JsonObject)node.DeepClone();
            here.Remove("children");
            Assert.Equal(shown.ToJsonString(), here.ToJsonString());
            Assert.Equal(shown.ToJsonString(), (await Get("/portfolio/nodes/" + Text(node, "id"), owner)).ToJsonString());
            node = node["children"]!.AsArray().FirstOrDefault() ?? node;
        }

        var detail = await Get($"/portfolio/measures/{story.Measure}", owner);
        Assert.Equal(("Lending Portfolio", 4), (Text(detail["path"]![0]!, "name"), detail["path"]!.AsArray().Count));
        Assert.Contains("the full year is missed", Text(detail["explain"]!, "potential"), StringComparison.Ordinal);
        Assert.Equal(("Green", false), (Text(detail["milestones"]![0]!, "light"), detail["planFrozen"]!.GetValue<bool>()));
        Assert.Equal("""{"kind":"Savings","currency":"EUR","period":"YEAR-01","plan":1200.00,"forecast":700.50,"actual":null}""".Replace("YEAR", $"{Year}", StringComparison.Ordinal), detail["effects"]![0]!.ToJsonString());
        await CheckList(parent!, owner);
    }

    [Fact]
    public async Task Waiting_NamesTheApprover_AndMineShowsOnlyTheCallers()
    {
        var (server, story) = (played.Server, played.Story);
        var all = await Get("/portfolio/waiting", await server.Token(story.Owner, "Sandbox Owner"));
        var sponsor = all["items"]!.AsArray().Single(group => group!["person"]?["id"]?.GetValue<string>() == story.Sponsor)!;
        var wait = sponsor["items"]!.AsArray().Single(item => Text(item!, "kind") == "Approval")!;
        Assert.Equal((story.Measure, "G1", "sponsor", "approvals"), (Text(wait, "measureId"), Text(wait, "gate"), Text(wait, "step"), Text(wait, "criterion")));
        Assert.Equal("Approve in step 'sponsor'.", Text(wait, "text"));

        var mine = await Get("/portfolio/waiting?mine=true", await server.Token(story.Sponsor, "Sandbox Sponsor"));
        Assert.Equal(story.Sponsor, Text(Assert.Single(mine["items"]!.AsArray())!["person"]!, "id"));
        Assert.Empty((await Get("/portfolio/waiting?mine=true", played.Admin))["items"]!.AsArray());
    }

    [Fact]
    public async Task News_ComesWhenSomethingChanges_ByWaitingAndAsAStream()
    {
        var server = played.Server;
        var number = (await Get("/portfolio", played.Admin))["ledgerNumber"]!.GetValue<long>();
        var quiet = await Get($"/portfolio/news?since={number}", played.Admin);
        Assert.Equal((number, false, "[]"), (quiet["ledgerNumber"]!.GetValue<long>(), quiet["changed"]!.GetValue<bool>(), quiet["measures"]!.ToJsonString()));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/portfolio/events");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", played.Admin);
        using var answer = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.True(await NextNumber(lines) >= number);

        var waiting = Get($"/portfolio/news?since={number}&wait=30", played.Admin);
        var made = await Ok("/nodes", played.Admin, """{"kind":"Portfolio","name":"News","parentId":"organization"}""");
        var news = await waiting;
        Assert.True(news["changed"]!.GetValue<bool>());
        Assert.True(news["ledgerNumber"]!.GetValue<long>() > number);
        while (await NextNumber(lines) < made["ledgerNumber"]!.GetValue<long>())
        {
            // Other tests of this class may have written in between.
        }

        Assert.Contains((await Get($"/portfolio/news?since={number}", played.Admin))["nodes"]!.AsArray(), id => id!.GetValue<string>() == Id(made));
    }

    [Theory]
    [InlineData("/portfolio")]
    [InlineData("/portfolio/measures")]
    [InlineData("/portfolio/waiting")]
    [InlineData("/portfolio/news")]
    [InlineData("/portfolio/events")]
    [InlineData("/portfolio/thresholds")]
    [InlineData("/nodes")]
    public async Task Queries_NeedAToken(string path) => Assert.Equal(401, (await played.Server.Send(HttpMethod.Get, "/api/v1" + path, null)).Status);

    [Fact]
    public async Task AnotherTenant_SeesNothing()
    {
        var stranger = await played.Server.Token(tenant: "t2", roles: "admin");
        Assert.Equal(0, (await Get("/portfolio", stranger))["root"]!["measures"]!.GetValue<int>());
        Assert.Empty((await Get("/portfolio/measures", stranger))["items"]!.AsArray());
        Assert.Empty((await Get("/nodes", stranger))["items"]!.AsArray());
        Assert.Empty((await Get("/portfolio/waiting", stranger))["items"]!.AsArray());
        Assert.Equal(404, (await played.Server.Send(HttpMethod.Get, $"/api/v1/portfolio/measures/{played.Story.Measure}", stranger)).Status);
        Assert.Equal(404, (await played.Server.Post($"/api/v1/measures/{played.Story.Measure}/parent", stranger, """{"parentId":null}""")).Status);
    }

    [Theory]
    [InlineData("/portfolio/measures?count=0", 400, "Request.ParameterInvalid")]
    [InlineData("/portfolio/measures?potential=red", 400, "Request.ParameterInvalid")]
    [InlineData("/portfolio/measures?state=Gone", 400, "Request.ParameterInvalid")]
    [InlineData("/portfolio/measures?sort=best", 400, "Request.ParameterInvalid")]
    [InlineData("/portfolio/measures?sort=worst&after=made-up", 400, "Request.ParameterInvalid")]
    [InlineData("/portfolio/measures?node=nowhere", 404, "Portfolio.NodeUnknown")]
    [InlineData("/portfolio/nodes/nowhere", 404, "Portfolio.NodeUnknown")]
    [InlineData("/portfolio/news?since=-1", 400, "Request.ParameterInvalid")]
    [InlineData("/portfolio/news?wait=31", 400, "Request.ParameterInvalid")]
    [InlineData("/portfolio/waiting?mine=perhaps", 400, "Request.Malformed")]
    public async Task Question_ThatCannotBeAnswered_IsAProblem(string path, int status, string code)
    {
        var (answered, body) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, played.Admin);
        Assert.Equal((status, code), (answered, body!["code"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("/nodes", """{"kind":"Galaxy","name":"x"}""", 400)]
    [InlineData("/nodes", """{"kind":"Program","name":"x"}""", 400)]
    [InlineData("/portfolio/thresholds", """{"milestoneDays":"14","potentialTolerancePercent":5,"reason":"x"}""", 400)]
    [InlineData("/measures/MEASURE/effects", """{"effects":[{"kind":"Savings","currency":"EUR","period":"2027-01","plan":"1"}],"reason":"x"}""", 400)]
    [InlineData("/measures/MEASURE/effects", """{"effects":[null],"reason":"x"}""", 400)]
    [InlineData("/measures/MEASURE/effects", """{"effects":[{"kind":"Savings","currency":"EUR","period":"2027-01","plan":1,"total":1}],"reason":"x"}""", 400)]
    [InlineData("/measures/MEASURE/milestones", """{"milestones":[{"code":"M1","name":"x","due":"31.03.2027"}],"reason":"x"}""", 400)]
    [InlineData("/measures/nowhere/effects", """{"effects":[{"kind":"Savings","currency":"EUR","period":"2027-01","plan":1}],"reason":"x"}""", 404)]
    public async Task Command_ThatCannotBeRead_IsAProblem(string path, string body, int status)
    {
        var (answered, problem) = await played.Server.Post("/api/v1" + path.Replace("MEASURE", played.Story.Measure, StringComparison.Ordinal), played.Admin, body);
        Assert.Equal(status, answered);
        Assert.NotEmpty(problem!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Thresholds_AreSetByAnAdministrator_AndShown()
    {
        Assert.Equal(403, (await played.Server.Post("/api/v1/portfolio/thresholds", await played.Server.Token(played.Story.Owner, "Sandbox Owner"), """{"milestoneDays":7,"potentialTolerancePercent":2.5,"reason":"x"}""")).Status);
        await Ok("/portfolio/thresholds", played.Admin, """{"milestoneDays":7,"potentialTolerancePercent":2.5,"reason":"Board decision"}""");
        Assert.Equal("""{"milestoneDays":7,"potentialTolerancePercent":2.5}""", (await Get("/portfolio/thresholds", played.Admin)).ToJsonString());
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static string Id(JsonNode node) => Text(node, "id");

    private static async Task<long> NextNumber(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonNode.Parse(line[6..])!["ledgerNumber"]!.GetValue<long>();
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private async Task CheckList(string package, string token)
    {
        foreach (var (query, count) in new[]
        {
            ("", 1), ($"node={package}", 1), ("node=organization", 1), ("node=unplaced", 0), ("gate=G1", 1), ("gate=G2", 0), ("gate=none", 0), ("potential=Red", 1), ("potential=Green", 0),
            ("implementation=Green&potential=Red", 1), ("implementation=Red", 0), ("state=Active", 1), ("state=Killed", 0), ("q=LENDING", 1), ("q=sandbox%20spon", 1), ("q=nobody", 0), ("after=ffffffff", 0),
        })
        {
            Assert.Equal((query, count), (query, (await Get("/portfolio/measures?" + query, token))["items"]!.AsArray().Count));
        }

        var page = await Get("/portfolio/measures?count=1", token);
        Assert.Equal(played.Story.Measure, Text(page, "next"));
        var line = page["items"]![0]!;
        Assert.Equal(("Sandbox Owner", "Sandbox Sponsor", "Sandbox Controller"), (Text(line["owner"]!, "name"), Text(line["sponsor"]!, "name"), Text(line["controller"]!, "name")));
        Assert.Equal(("G1", 0, "Active", package), (Text(line, "gate"), line["doi"]!.GetValue<int>(), Text(line, "state"), Text(line, "parentId")));
        Assert.Equal("499.50", line["totals"]![0]!["valueAtRisk"]!.ToJsonString());
    }

    private async Task<JsonNode> Ok(string path, string token, string body)
    {
        var (status, answer) = await played.Server.Post("/api/v1" + path, token, body);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }

    private async Task<JsonNode> Get(string path, string token)
    {
        var (status, answer) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }
}

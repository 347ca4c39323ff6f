using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>Reports, reminders, adoption and ownership over HTTP, in the shapes of the contracts, section 19.</summary>
public sealed class ReportApiTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    [Trait("Checklist", "87")]
    public async Task EveryView_IsListed_AndAnswersAsJsonAndAsCsv_ByTheSameQuery()
    {
        var views = (await Get("/reports", played.Admin))["items"]!.AsArray();
        Assert.True(views.Count >= 11, $"{views.Count} views");
        foreach (var view in views)
        {
            var name = Text(view!, "view");
            var shown = await Get($"/reports/{name}", played.Admin);
            Assert.Equal(name, Text(shown, "view"));
            Assert.True(shown["ledgerNumber"]!.GetValue<long>() > 0);
            using var csv = await Raw($"/reports/{name}?format=csv", played.Admin);
            Assert.Equal(("text/csv", $"{name}.csv"), (csv.Content.Headers.ContentType!.MediaType, csv.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
            var text = await csv.Content.ReadAsStringAsync();
            Assert.StartsWith(string.Join(',', view!["columns"]!.AsArray().Select(column => column!.GetValue<string>())) + "\r\n", text, StringComparison.Ordinal);
            Assert.All(shown["items"]!.AsArray(), item => Assert.Contains(Text(item!, "measureId"), text, StringComparison.Ordinal));
        }

        var rows = (await Get("/reports/gates?function=Lending", played.Admin))["items"]!.AsArray();
        Assert.Equal(("Lending product", "Sandbox Owner"), (Text(Assert.Single(rows)!, "measure"), Text(rows[0]!, "owner")));
        Assert.Empty((await Get("/reports/gates?function=Sales", played.Admin))["items"]!.AsArray());
        Assert.Empty((await Get("/reports/gates?at=2020-01-01", played.Admin))["items"]!.AsArray());
    }

    [Fact]
    [Trait("Checklist", "92")]
    public async Task CommitteeReport_IsMadeIssuedAndChecked_ByItsDigest()
    {
        var (server, story) = (played.Server, played.Story);
        var at = Uri.EscapeDataString(DateTime.UtcNow.AddSeconds(-11).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        var fresh = Uri.EscapeDataString(DateTime.UtcNow.AddSeconds(-1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((409, "Reports.TooFresh"), Code(await server.Send(HttpMethod.Get, $"/api/v1/reports/committee?at={fresh}", played.Admin)));
        using var page = await Raw($"/reports/committee?at={at}", played.Admin);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var digest = Convert.ToHexStringLower(SHA256.HashData(await page.Content.ReadAsByteArrayAsync()));
        Assert.Equal($"\"{digest}\"", page.Headers.ETag!.Tag);

        var issuer = await server.Token(story.Sponsor, "Sandbox Sponsor", "t1", "pmo");
        var moment = Uri.UnescapeDataString(at);
        var wrong = await server.Post("/api/v1/reports/committee/issued", issuer, $$"""{"at":"{{moment}}","digest":"{{new string('0', 64)}}"}""");
        Assert.Equal((409, "Reports.DigestDiffers"), (wrong.Status, Text(wrong.Body!, "code")));
        var denied = await server.Post("/api/v1/reports/committee/issued", await server.Token(story.Owner, "Sandbox Owner"), $$"""{"at":"{{moment}}","digest":"{{digest}}"}""");
        Assert.Equal((403, "Reports.IssuerOnly"), (denied.Status, Text(denied.Body!, "code")));
        var issued = await server.Post("/api/v1/reports/committee/issued", issuer, $$"""{"at":"{{moment}}","digest":"{{digest}}"}""");
        Assert.True(issued.Status == 200, $"{issued.Body}");
        var listed = (await Get("/reports/committee/issued", played.Admin))["items"]!.AsArray().Single(item => Text(item!, "digest") == digest)!;
        Assert.Equal("Sandbox Sponsor", Text(listed["by"]!, "name"));
        Assert.True((await Get($"/reports/committee/issued/{digest}/check", played.Admin))["same"]!.GetValue<bool>());
        Assert.Equal(404, (await server.Send(HttpMethod.Get, $"/api/v1/reports/committee/issued/{new string('1', 64)}/check", played.Admin)).Status);
    }

    [Fact]
    public async Task Adoption_IsProposedConfirmedAndListed_WithWhatTheNextGateAsks()
    {
        var (server, story) = (played.Server, played.Story);
        var admin = await server.Token(story.Controller, "Sandbox Controller", "t1", "admin");
        var path = $"/api/v1/measures/{story.Measure}/adoption";
        Assert.Equal((403, "Adoption.AdminOnly"), Code(await server.Post(path, played.Admin, """{"doi":1,"reason":"It ran before"}""")));
        Assert.Equal((400, "Adoption.DegreeInvalid"), Code(await server.Post(path, admin, """{"doi":5,"reason":"It ran before"}""")));
        Assert.Equal((404, "Measures.Unknown"), Code(await server.Post(path, await server.Token(story.Controller, "x", "t2", "admin"), """{"doi":1,"reason":"It ran before"}""")));
        Assert.Equal(200, (await server.Post(path, admin, """{"doi":1,"reason":"It ran before"}""")).Status);
        var waiting = Assert.Single((await Get("/adoption", played.Admin))["items"]!.AsArray())!;
        Assert.Equal(("Proposed", 0, "G2", false), (Text(waiting, "standing"), waiting["doi"]!.GetValue<int>(), Text(waiting, "gate"), waiting["ready"]!.GetValue<bool>()));
        Assert.Contains("milestonePlan", waiting["asks"]!.ToJsonString(), StringComparison.Ordinal);

        Assert.Equal((403, "Adoption.SponsorOnly"), Code(await server.Post(path + "/confirmation", admin, """{"doi":1}""")));
        var sponsor = await server.Token(story.Sponsor, "Sandbox Sponsor");
        Assert.Equal((409, "Adoption.Changed"), Code(await server.Post(path + "/confirmation", sponsor, """{"doi":2}""")));
        Assert.Equal(200, (await server.Post(path + "/confirmation", sponsor, """{"doi":1}""")).Status);
        var adopted = Assert.Single((await Get("/adoption", played.Admin))["items"]!.AsArray())!;
        Assert.Equal(("Adopted", 1, "Sandbox Sponsor", "G2"), (Text(adopted, "standing"), adopted["doi"]!.GetValue<int>(), Text(adopted["confirmedBy"]!, "name"), Text(adopted, "gate")));
        Assert.Equal(1, (await Get($"/measures/{story.Measure}", played.Admin))["adoption"]!["doi"]!.GetValue<int>());
        Assert.Equal((409, "Adoption.Adopted"), Code(await server.Post(path, admin, """{"doi":3,"reason":"It ran before"}""")));
    }

    [Fact]
    [Trait("Checklist", "82")]
    public async Task Ownership_IsInspected_ForOneInitiative()
    {
        var map = await Get($"/measures/{played.Story.Measure}/ownership", await played.Server.Token(played.Story.Owner, "Sandbox Owner"));
        var fields = map["items"]!.AsArray().ToDictionary(item => Text(item!, "field"), item => item!, StringComparer.Ordinal);
        Assert.Equal(("crm", "jira", "store"), (Text(fields["demand:opportunity"], "system"), Text(fields["workItem:LEND-42"], "system"), Text(fields["degreeOfImplementation"], "system")));
        Assert.Equal((404, "Measures.Unknown"), Code(await played.Server.Send(HttpMethod.Get, "/api/v1/measures/nowhere/ownership", played.Admin)));
        Assert.Equal(404, (await played.Server.Send(HttpMethod.Get, $"/api/v1/measures/{played.Story.Measure}/ownership", await played.Server.Token(tenant: "t2", roles: "admin"))).Status);
    }

    [Fact]
    public async Task Tags_AreGivenAndTakenBack_AndFragmentedTruthAndRemindersAnswer()
    {
        var (server, story) = (played.Server, played.Story);
        var owner = await server.Token(story.Owner, "Sandbox Owner");
        var path = $"/api/v1/measures/{story.Measure}/tags";
        Assert.Equal(200, (await server.Post(path, owner, """{"tag":"urgent-decision","reason":"The board asked for it"}""")).Status);
        Assert.Equal("The board asked for it", Text(Assert.Single((await Get("/reports/tags?tag=urgent-decision", owner))["items"]!.AsArray(), row => (Text(row!, "tag"), Text(row!, "by")) == ("urgent-decision", "Hand"))!, "reason"));
        Assert.Equal(200, (await server.Post(path, owner, """{"tag":"urgent-decision","given":false,"reason":"Decided"}""")).Status);
        Assert.Equal((400, "Tags.Unknown"), Code(await server.Post(path, owner, """{"tag":"made-up","reason":"x"}""")));
        Assert.Equal((403, "Tags.NotYours"), Code(await server.Post(path, await server.Token(story.Controller, "Sandbox Controller"), """{"tag":"strategy","reason":"x"}""")));
        Assert.Empty((await Get("/fragmented-truth", owner))["items"]!.AsArray());
        Assert.Empty((await Get("/waiting/reminders", owner))["items"]!.AsArray());

        // Whoever sends reminders hands back what the last answer said, word for word.
        var last = Uri.EscapeDataString(Text(await Get("/waiting/reminders", played.Admin), "asOf"));
        var next = await Get($"/waiting/reminders?after={last}", played.Admin);
        Assert.Equal(Text(next, "asOf"), Text(await Get($"/waiting/reminders?after={last}&at={Uri.EscapeDataString(Text(next, "asOf"))}", played.Admin), "asOf"));
    }

    [Theory]
    [InlineData("/reports/made-up", 404, "Reports.ViewUnknown")]
    [InlineData("/reports/gates?node=nowhere", 404, "Portfolio.NodeUnknown")]
    [InlineData("/reports/gates?format=xml", 400, "Request.ParameterInvalid")]
    [InlineData("/reports/gates?at=tomorrow", 400, "Request.ParameterInvalid")]
    [InlineData("/reports/gates?at=2999-01-01", 400, "Request.ParameterInvalid")]
    [InlineData("/reports/gates?at=9999-12-31", 400, "Request.ParameterInvalid")]
    [InlineData("/reports/committee", 400, "Reports.MomentMissing")]
    [InlineData("/reports/committee?at=2999-01-01", 400, "Request.ParameterInvalid")]
    [InlineData("/reports/committee?at=2020-01-01&node=nowhere", 404, "Portfolio.NodeUnknown")]
    [InlineData("/fragmented-truth?kind=Mood", 400, "Request.ParameterInvalid")]
    [InlineData("/fragmented-truth?node=nowhere", 404, "Portfolio.NodeUnknown")]
    [InlineData("/waiting/reminders?after=yesterday", 400, "Request.ParameterInvalid")]
    [InlineData("/reports/gates?at=2026-03-31T12:00:00", 400, "Request.ParameterInvalid")]
    [InlineData("/reports/gates?at=2026-03-31T12:00:00+02:00", 400, "Request.ParameterInvalid")]
    [InlineData("/reports/gates?at=2998-12-31T23:59:59%2B02:00", 400, "Request.ParameterInvalid")]
    [InlineData("/waiting/reminders?at=2999-01-01", 400, "Request.ParameterInvalid")]
    public async Task Question_ThatCannotBeAnswered_IsAProblem(string path, int status, string code) =>
        Assert.Equal((status, code), Code(await played.Server.Send(HttpMethod.Get, "/api/v1" + path, played.Admin)));

    [Theory]
    [InlineData("/reports")]
    [InlineData("/reports/gates")]
    [InlineData("/reports/committee?at=2020-01-01")]
    [InlineData("/reports/committee/issued")]
    [InlineData("/waiting/reminders")]
    [InlineData("/adoption")]
    [InlineData("/fragmented-truth")]
    [InlineData("/measures/nowhere/ownership")]
    public async Task Queries_NeedAToken(string path) => Assert.Equal(401, (await played.Server.Send(HttpMethod.Get, "/api/v1" + path, null)).Status);

    [Theory]
    [InlineData("/reports/gates")]
    [InlineData("/reports/approvals")]
    [InlineData("/reports/execution")]
    [InlineData("/adoption")]
    [InlineData("/waiting/reminders")]
    [InlineData("/fragmented-truth")]
    [InlineData("/reports/committee/issued")]
    public async Task AnotherTenant_SeesNothing(string path) =>
        Assert.Empty((await Get(path, await played.Server.Token(tenant: "t2", roles: "admin")))["items"]!.AsArray());

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static (int, string) Code((int Status, JsonNode? Body) answer) => (answer.Status, answer.Body?["code"]?.GetValue<string>() ?? string.Empty);

    private async Task<JsonNode> Get(string path, string token)
    {
        var (status, answer) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }

    private async Task<HttpResponseMessage> Raw(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1" + path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = await played.Server.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode}");
        return answer;
    }
}

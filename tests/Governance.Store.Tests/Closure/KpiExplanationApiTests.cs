using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Closure;

/// <summary>A missed target and its explanation, what is left to validate, and a leaver's delegations, over HTTP.</summary>
public sealed class KpiExplanationApiTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    [Trait("Checklist", "34")]
    [Trait("Checklist", "41")]
    public async Task MissedTarget_IsShownAtTheClosure_AndExplainedByTheController()
    {
        var (server, id) = (played.Server, played.Story.Measure);
        var owner = await server.Token(played.Story.Owner, "Sandbox Owner");
        var controller = await server.Token(played.Story.Controller, "Sandbox Controller");
        var (past, today) = (DateTime.UtcNow.AddDays(-2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Ok($"/measures/{id}/kpis", owner, $$"""{"code":"churn","name":"Churn rate","unit":"%","direction":"Down","baseline":12.5,"target":8,"due":"{{past}}","reason":"Agreed"}""");
        await Ok($"/measures/{id}/kpis/churn/readings", owner, $$"""{"value":9.5,"on":"{{today}}","source":"Billing report"}""");
        var path = $"/measures/{id}/kpis/churn/explanation";
        var kpi = (await Get($"/measures/{id}/closure", owner))["kpis"]![0]!;
        Assert.Equal((true, false, 66.67m), (kpi["missed"]!.GetValue<bool>(), kpi["reached"]!.GetValue<bool>(), kpi["percentOfTheWay"]!.GetValue<decimal>()));
        Assert.Null(kpi["explanation"]);

        Assert.Equal((403, "Closure.ControllerOnly"), await Code(path, owner, """{"text":"The market moved"}"""));
        Assert.Equal((404, "Kpis.Unknown"), await Code($"/measures/{id}/kpis/other/explanation", controller, """{"text":"The market moved"}"""));
        Assert.Equal((404, "Measures.Unknown"), await Code(path, await server.Token(tenant: "t2", roles: "admin"), """{"text":"The market moved"}"""));
        await Ok(path, controller, """{"text":"The market moved"}""");
        var closure = await Get($"/measures/{id}/closure", owner);
        Assert.Equal(("The market moved", "Sandbox Controller"), (Text(closure["kpis"]![0]!["explanation"]!, "text"), Text(closure["kpis"]![0]!["explanation"]!["by"]!, "name")));
        Assert.DoesNotContain(closure["open"]!.AsArray(), text => text!.GetValue<string>().Contains("KPI", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Checklist", "64")]
    [Trait("Checklist", "78")]
    public async Task PlanOfAYear_StandsInTheListOfTheController_UntilItIsValidated()
    {
        var (server, id) = (played.Server, played.Story.Measure);
        var owner = await server.Token(played.Story.Owner, "Sandbox Owner");
        await Ok($"/measures/{id}/effects", owner, """{"effects":[{"kind":"Margin","currency":"EUR","period":"2031-01","plan":10.00}],"reason":"Plan"}""");
        Assert.Equal("kinds", Assert.Single(await Margins(owner))!["rules"]![0]!.GetValue<string>());
        await Ok($"/measures/{id}/assumptions/price", owner, """{"kind":"Margin","currency":"EUR","statement":"Prices hold"}""");
        Assert.Equal("it was never validated", Text(Assert.Single(await Margins(owner))!["assumptions"]![0]!, "due"));
        await Ok($"/measures/{id}/assumptions/price/validation", await server.Token(played.Story.Controller, "Sandbox Controller"), """{"credibility":"High","reason":"Shown for years"}""");
        Assert.Empty(await Margins(owner));
    }

    [Fact]
    [Trait("Checklist", "44")]
    [Trait("Checklist", "49")]
    public async Task Leaver_EndsTheirDelegations()
    {
        var server = played.Server;
        var person = Text((await server.Post("/api/v1/people", played.Admin, """{"name":"Sandbox Delegate"}""")).Body!, "id");
        var sponsor = await server.Token(played.Story.Sponsor, "Sandbox Sponsor");
        var until = DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var offered = await server.Post("/api/v1/delegations", sponsor, $$"""{"delegate":"{{person}}","role":"sponsor","until":"{{until}}","reason":"On leave"}""");
        Assert.Equal(200, offered.Status);
        var left = await server.Post($"/api/v1/people/{person}/leave", played.Admin, """{"reason":"Contract ended"}""");
        Assert.Equal((200, Text(offered.Body!, "id")), (left.Status, Assert.Single(left.Body!["delegations"]!.AsArray())!.GetValue<string>()));
        var shown = Assert.Single((await Get("/delegations?mine=true&standing=Revoked", sponsor))["items"]!.AsArray())!;
        Assert.Equal("Sandbox Delegate has left.", Text(shown, "revokedReason"));
        Assert.Equal((409, "People.Left"), await Code("/delegations", sponsor, $$"""{"delegate":"{{person}}","role":"sponsor","until":"{{until}}","reason":"On leave"}"""));
    }

    private async Task<JsonNode?[]> Margins(string token) =>
        [.. (await Get("/assumptions/to-validate", token))["items"]!.AsArray().Where(item => Text(item!, "kind") == "Margin")];

    private async Task Ok(string path, string token, string body) => Assert.Equal(200, (await played.Server.Post("/api/v1" + path, token, body)).Status);

    private async Task<(int, string)> Code(string path, string token, string body)
    {
        var (status, problem) = await played.Server.Post("/api/v1" + path, token, body);
        return (status, Text(problem!, "code"));
    }

    private async Task<JsonNode> Get(string path, string token)
    {
        var (status, body) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        Assert.Equal(200, status);
        return body!;
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}

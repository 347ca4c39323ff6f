using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Intake;

/// <summary>Intake over HTTP, in the shapes of the contracts, section 15.</summary>
public sealed class IntakeApiTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    [Trait("Checklist", "5")]
    [Trait("Checklist", "6")]
    [Trait("Checklist", "7")]
    [Trait("Checklist", "9")]
    [Trait("Checklist", "10")]
    [Trait("Checklist", "14")]
    public async Task Demand_FromItsEntryToTheMeasure_OverHttp()
    {
        var (server, story) = (played.Server, played.Story);
        var owner = await server.Token(story.Owner, "Sandbox Owner");
        var pmo = await server.Token(story.Sponsor, "Sandbox Sponsor", roles: ["pmo"]);
        var controller = await server.Token(story.Controller, "Sandbox Controller", roles: ["controller"]);
        var fields = new JsonObject
        {
            ["customer"] = "Sandbox Customer", ["businessReason"] = "Asked for", ["businessCase"] = "Pays back in a year", ["effectKind"] = "Revenue", ["effectAmount"] = "50000.00", ["effectCurrency"] = "EUR",
            ["costAmount"] = "20000.00", ["costCurrency"] = "EUR", ["resourceNeed"] = "One team", ["sponsor"] = story.Sponsor, ["controller"] = story.Controller, ["owner"] = story.Owner,
            ["risk"] = "Late delivery", ["dependencies"] = "None", ["promisedDate"] = "2099-01-31", ["strategicFit"] = "Grow",
        };
        var id = Text(await Ok("/demands", owner, new JsonObject { ["name"] = "Pilot", ["kind"] = "Pilot", ["fields"] = fields }.ToJsonString()), "id");
        var shown = await Get("/demands/" + id, owner);
        Assert.Equal(("New", "Pilot", story.Sponsor, "2099-01-31"), (Text(shown, "standing"), Text(shown, "kindLabel"), Text(shown["fields"]!["sponsor"]!, "value"), Text(shown["promisedBeforeReview"]!, "date")));
        Assert.Equal(["Intake.ReviewMissing", "Intake.ScoresMissing"], shown["missing"]!.AsArray().Select(one => Text(one!, "code")));
        Assert.Contains(id, (await Get("/demands/waiting", owner))["items"]!.AsArray().Select(item => Text(item!, "id")));
        var exposed = (await Get("/demands/exposure", controller))["items"]!.AsArray().Single(item => Text(item!, "id") == id)!;
        Assert.Equal(("20000.00", "EUR", "New"), (exposed["cost"]!.ToJsonString(), Text(exposed, "currency"), Text(exposed, "standing")));

        var measure = $$$"""{"outcome":"Approved","reason":"Worth it","measure":{"name":"Pilot","rulebook":"{{{story.Rulebook}}}"}}""";
        await Denied(409, "Intake.ReviewMissing", $"/demands/{id}/intake", pmo, measure);
        await Denied(403, "Intake.RoleMissing", $"/demands/{id}/reviews", pmo, """{"review":"BusinessCase","passed":true,"reason":"Read"}""");
        await Ok($"/demands/{id}/reviews", controller, """{"review":"BusinessCase","passed":true,"reason":"Read"}""");
        await Ok($"/demands/{id}/reviews", pmo, """{"review":"Resources","passed":true,"reason":"Free in March"}""");
        await Ok($"/demands/{id}/reviews", pmo, """{"review":"Dependencies","passed":true,"reason":"None found"}""");
        await Ok($"/demands/{id}/scores", pmo, """{"criterion":"strategicFit","score":5,"reason":"Grows"}""");
        await Ok($"/demands/{id}/scores", controller, """{"criterion":"effect","score":4,"reason":"Solid"}""");
        await Ok($"/demands/{id}/scores", pmo, """{"criterion":"urgency","score":1,"reason":"No hurry"}""");
        var score = (await Get("/demands/" + id, owner))["score"]!;
        Assert.Equal((4.4m, 1m), (score["value"]!.GetValue<decimal>(), score["urgency"]!.GetValue<decimal>()));
        await Denied(400, "Intake.UntilMissing", $"/demands/{id}/intake", pmo, """{"outcome":"Deferred","reason":"Later"}""");
        await Ok($"/demands/{id}/intake", pmo, """{"outcome":"Deferred","reason":"Later","until":"2098-12-01"}""");
        Assert.Equal("Deferred", Text(await Get("/demands/" + id, owner), "standing"));
        await Denied(403, "Intake.RoleMissing", $"/demands/{id}/portfolio", pmo, """{"outcome":"Funded","reason":"Money is there"}""");
        await Ok($"/demands/{id}/portfolio", controller, """{"outcome":"Funded","reason":"Money is there"}""");
        var made = Text(await Ok($"/demands/{id}/intake", pmo, measure), "measureId");
        var full = await Get("/measures/" + made, owner);
        Assert.Equal("2099-01-31", Text(full["fields"]!, "promisedDate"));
        Assert.Equal(("Sandbox Customer", "Asked for", "Pays back in a year"), (Text(full["fields"]!, "customer"), Text(full["fields"]!, "businessReason"), Text(full["intake"]!["fields"]!["businessCase"]!, "value")));
        await Denied(409, "Intake.AlreadyDecided", $"/demands/{id}/fields", owner, """{"fields":{"risk":"x"}}""");
        await Denied(404, "Intake.DemandUnknown", "/demands/nothing/fields", owner, """{"fields":{"risk":"x"}}""");
    }

    [Fact]
    [Trait("Checklist", "65")]
    public async Task Needs_OfADemand_AreStatedChecked_AndShownWithWhatIsMissing()
    {
        var story = played.Story;
        var owner = await played.Server.Token(story.Owner, "Sandbox Owner");
        var manager = await played.Server.Token(story.Sponsor, "Sandbox Sponsor", roles: ["pmo", "resource-manager"]);
        var id = Text(await Ok("/demands", owner, """{"name":"Capacity","kind":"Pilot","fields":{"resourceNeed":"One team"}}"""), "id");
        await Ok("/skills", manager, """{"code":"intake-team","name":"Intake team"}""");
        const string Needs = """{"needs":[{"skill":"intake-team","month":"2099-01","hours":40}],"reason":"Estimated"}""";
        await Denied(404, "Intake.DemandUnknown", "/demands/nothing/needs", owner, Needs);
        await Denied(403, "Intake.NotYourDemand", $"/demands/{id}/needs", await played.Server.Token(story.Controller, "Sandbox Controller"), Needs);
        Assert.Equal(400, (await played.Server.Post($"/api/v1/demands/{id}/needs", owner, """{"needs":null,"reason":"x"}""")).Status);
        Assert.Equal(400, (await played.Server.Post($"/api/v1/demands/{id}/needs", owner, """{"needs":[null],"reason":"x"}""")).Status);
        await Ok($"/demands/{id}/needs", owner, Needs);
        var lacking = await Get("/demands/" + id, owner);
        Assert.Equal((40, false, 40), (lacking["needs"]![0]!["hours"]!.GetValue<int>(), lacking["capacity"]!["covered"]!.GetValue<bool>(), lacking["capacity"]!["gaps"]![0]!["missing"]!.GetValue<int>()));
        Assert.Contains("Intake.CapacityShort", lacking["missing"]!.AsArray().Select(one => Text(one!, "code")));
        await Denied(409, "Intake.CapacityShort", $"/demands/{id}/reviews", manager, """{"review":"Resources","passed":true,"reason":"Surely"}""");
        await Ok("/skills/intake-team/capacity", manager, """{"resource":{"code":"t","kind":"Team","name":"Sandbox Team"},"months":[{"month":"2099-01","hours":40}],"reason":"Roster"}""");
        Assert.True((await Get("/demands/" + id, owner))["capacity"]!["covered"]!.GetValue<bool>());
        await Ok($"/demands/{id}/reviews", manager, """{"review":"Resources","passed":true,"reason":"They are there"}""");
    }

    [Fact]
    public async Task Demand_OfAnotherTenant_IsNotThere_AndAVisitorWithoutAPersonEntersNone()
    {
        var story = played.Story;
        var owner = await played.Server.Token(story.Owner, "Sandbox Owner");
        var id = Text(await Ok("/demands", owner, """{"name":"Launch","kind":"ProductLaunch"}"""), "id");
        var stranger = await played.Server.Token(tenant: "t2", roles: "admin");
        Assert.Equal(404, (await played.Server.Send(HttpMethod.Get, "/api/v1/demands/" + id, stranger)).Status);
        await Denied(403, "People.Unlinked", "/demands", played.Admin, """{"name":"Launch","kind":"ProductLaunch"}""");
        Assert.Equal(400, (await played.Server.Post("/api/v1/demands", owner, """{"name":"Launch","kind":"Party"}""")).Status);
    }

    [Fact]
    public async Task Rules_ArePublishedAsYaml_AndShownByTheirDigest()
    {
        var usual = Assert.Single((await Get("/intake/rules", played.Admin))["items"]!.AsArray())!;
        Assert.Equal(0, usual["version"]!.GetValue<int>());
        var shown = await Get("/intake/rules/" + Text(usual, "digest"), played.Admin);
        Assert.Equal(14, shown["rules"]!["kinds"]!.AsArray().Count);
        var owner = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        Assert.Equal((403, "Auth.RoleMissing"), await Publish(owner, IntakeRulesTests.Yaml));
        Assert.Equal((400, "Intake.RulesMalformed"), await Publish(played.Admin, "version: 1"));
        Assert.Equal(404, (await played.Server.Send(HttpMethod.Get, "/api/v1/intake/rules/" + new string('0', 64), played.Admin)).Status);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private async Task<(int Status, string Code)> Publish(string token, string yaml)
    {
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        var (status, answer) = await played.Server.Send(HttpMethod.Post, "/api/v1/intake/rules", token, content, Guid.NewGuid().ToString("N"));
        return (status, Text(answer!, "code"));
    }

    private async Task Denied(int status, string code, string path, string token, string body)
    {
        var answer = await played.Server.Post("/api/v1" + path, token, body);
        Assert.Equal((status, code), (answer.Status, Text(answer.Body!, "code")));
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

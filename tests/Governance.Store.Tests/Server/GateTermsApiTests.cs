using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>Waivers and conditions over HTTP.</summary>
[Trait("Checklist", "30")]
[Trait("Checklist", "35")]
public sealed class GateTermsApiTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("governance-server-").FullName;
    private ServerProcess server = null!;
    private RuleStory story = null!;

    public async Task InitializeAsync()
    {
        await using (var store = await TestStore.Start(folder))
        {
            store.Clock.Now = DateTimeOffset.UtcNow;
            story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1"));
        }

        server = await ServerProcess.Start(folder);
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Measure_GoesOnWithAWaiverAndUnderAConditionOverHttp()
    {
        var measure = $"/api/v1/measures/{story.Measure}";
        var (owner, sponsor, controller) = (await server.Token(story.Owner, "Sandbox Owner"), await server.Token(story.Sponsor, "Sandbox Sponsor"), await server.Token(story.Controller, "Sandbox Controller"));
        var stranger = await server.Token(name: "Sandbox Guest", tenant: "t2", roles: "admin");
        Assert.Equal(401, (await server.Send(HttpMethod.Get, measure + "/waivers", null)).Status);
        Assert.Equal(404, (await server.Send(HttpMethod.Get, measure + "/waivers", stranger)).Status);
        Assert.Equal(404, (await server.Send(HttpMethod.Get, measure + "/conditions", stranger)).Status);

        var ask = $$"""{"gate":"G1","criterion":"case","reason":"It follows","expiresAt":"{{DateTime.UtcNow.AddDays(10):yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""";
        Assert.Equal((400, "Request.Malformed"), Told(await server.Post(measure + "/waivers", owner, """{"gate":"G1"}""")));
        var (asked, waiver) = await server.Post(measure + "/waivers", owner, ask);
        Assert.Equal(200, asked);
        var id = waiver!["id"]!.GetValue<string>();
        Assert.Equal((403, "Waivers.NotYours"), Told(await server.Post($"{measure}/waivers/{id}/grant", owner, string.Empty)));
        Assert.Equal(200, (await server.Post($"{measure}/waivers/{id}/grant", controller, string.Empty)).Status);
        var item = Assert.Single((await server.Send(HttpMethod.Get, measure + "/waivers", owner)).Body!["items"]!.AsArray())!;
        Assert.Equal((true, "Sandbox Controller", "Sandbox Owner"), (item["holds"]!.GetValue<bool>(), Name(item["grantedBy"]), Name(item["askedBy"])));

        var look = (await server.Send(HttpMethod.Get, measure + "/gates/G1", sponsor)).Body!;
        var approval = $$"""{"step":"sponsor","answer":"Approve","packetDigest":"{{look["packetDigest"]!.GetValue<string>()}}"}""";
        Assert.Equal(200, (await server.Post(measure + "/gates/G1/approvals", sponsor, approval)).Status);
        Assert.Equal((400, "Conditions.Missing"), Told(await server.Post(measure + "/gates/G1/reviews", sponsor, """{"outcome":"ConditionalGo","reason":"It is urgent"}""")));
        var review = $$$"""{"outcome":"ConditionalGo","reason":"It is urgent","conditions":[{"code":"fit","text":"Say how it fits","ownerRole":"owner","due":"{{{DateTime.UtcNow.AddDays(10):yyyy-MM-dd}}}"}]}""";
        var (decided, answer) = await server.Post(measure + "/gates/G1/reviews", sponsor, review);
        Assert.Equal((200, "ConditionalGo", 1), (decided, answer!["outcome"]!.GetValue<string>(), answer["toDoi"]!.GetValue<int>()));

        Assert.Equal("Open", (await Condition(owner))["state"]!.GetValue<string>());
        Assert.Equal((409, "Gates.Refused"), Told(await server.Post(measure + "/gates/G2/reviews", owner, """{"outcome":"Go"}""")));
        Assert.Equal((403, "Conditions.NotYours"), Told(await server.Post(measure + "/conditions/fit/met", sponsor, """{"reason":"Done"}""")));
        Assert.Equal(200, (await server.Post(measure + "/conditions/fit/met", owner, """{"reason":"It opens a market"}""")).Status);
        Assert.Equal((403, "Conditions.OwnConfirmation"), Told(await server.Post(measure + "/conditions/fit/confirmations", owner, """{"met":true}""")));
        Assert.Equal(200, (await server.Post(measure + "/conditions/fit/confirmations", controller, """{"met":true}""")).Status);
        var confirmed = await Condition(owner);
        Assert.Equal(("Confirmed", "Sandbox Controller", false), (confirmed["state"]!.GetValue<string>(), Name(confirmed["confirmedBy"]), confirmed["overdue"]!.GetValue<bool>()));
        Assert.Equal("Sandbox Owner", Name(Assert.Single(confirmed["owners"]!.AsArray())));
    }

    private static (int Status, string? Code) Told((int Status, JsonNode? Body) answer) => (answer.Status, answer.Body?["code"]?.GetValue<string>());

    private static string Name(JsonNode? person) => person!["name"]!.GetValue<string>();

    private async Task<JsonNode> Condition(string token) =>
        Assert.Single((await server.Send(HttpMethod.Get, $"/api/v1/measures/{story.Measure}/conditions", token)).Body!["items"]!.AsArray())!;
}

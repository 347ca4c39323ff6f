using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Triggers;

/// <summary>What trigger rules point at, over HTTP.</summary>
public sealed class TriggerRouteTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    [Trait("Checklist", "77")]
    [Trait("Checklist", "78")]
    public async Task Commitments_AndAssumptions_AreListedOverHttp_ForTheTenantOnly()
    {
        var (server, story) = (played.Server, played.Story);
        var first = await server.Token(story.Owner, "Sandbox Owner", roles: "admin");
        var second = await server.Token(story.Sponsor, "Sandbox Sponsor", roles: "admin");
        Assert.Equal(401, (await server.Send(HttpMethod.Get, "/api/v1/commitments", null)).Status);
        Assert.Equal(401, (await server.Send(HttpMethod.Get, "/api/v1/assumptions/to-validate", null)).Status);
        const string yaml = "version: 1\ntriggers:\n  commitments: [{ code: early, promisedBeforeReview: true }]\n  assumptions: [{ code: any, kinds: [Savings] }]";
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        var digest = (await server.Send(HttpMethod.Post, "/api/v1/settings", first, content, Guid.NewGuid().ToString("N"))).Body!["digest"]!.GetValue<string>();
        Assert.Equal(200, (await server.Post($"/api/v1/settings/{digest}/publication", second, "{}")).Status);
        var demand = (await server.Post("/api/v1/demands", first, """{"name":"Pilot","kind":"Pilot","fields":{"promisedDate":"2099-01-31"}}""")).Body!["id"]!.GetValue<string>();
        Assert.Equal(200, (await server.Post($"/api/v1/measures/{story.Measure}/effects", first, """{"effects":[{"kind":"Savings","currency":"EUR","period":"2027-01","plan":12.34}],"reason":"First plan"}""")).Status);

        Assert.Equal([demand], Items((await server.Send(HttpMethod.Get, "/api/v1/commitments", second)).Body, "demandId"));
        Assert.Equal([story.Measure], Items((await server.Send(HttpMethod.Get, "/api/v1/assumptions/to-validate", second)).Body, "measureId"));
        Assert.Equal("early", (await server.Send(HttpMethod.Get, "/api/v1/demands/" + demand, second)).Body!["commitment"]!["rules"]![0]!["code"]!.GetValue<string>());
        Assert.Null((await server.Send(HttpMethod.Get, "/api/v1/measures/" + story.Measure, second)).Body!["commitment"]);
        var stranger = await server.Token(tenant: "t2", roles: "admin");
        Assert.Empty(Items((await server.Send(HttpMethod.Get, "/api/v1/commitments", stranger)).Body, "demandId"));
        Assert.Empty(Items((await server.Send(HttpMethod.Get, "/api/v1/assumptions/to-validate", stranger)).Body, "measureId"));
    }

    private static string[] Items(JsonNode? body, string member) => [.. body!["items"]!.AsArray().Select(item => item![member]!.GetValue<string>())];
}

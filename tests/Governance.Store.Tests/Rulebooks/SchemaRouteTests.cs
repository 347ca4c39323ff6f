using System.Net.Http;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

[Trait("Checklist", "25")]
public sealed class SchemaRouteTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task Schema_IsServedToWhoeverIsSignedIn()
    {
        var (status, body) = await played.Server.Send(HttpMethod.Get, "/api/v1/rulebooks/schema", await played.Server.Token(played.Story.Owner, "Sandbox Owner"));
        Assert.Equal(200, status);
        Assert.Equal("Rulebook", body!["title"]!.GetValue<string>());
        Assert.Equal(401, (await played.Server.Send(HttpMethod.Get, "/api/v1/rulebooks/schema", null)).Status);
    }

    [Theory]
    [InlineData("2020-01-01T00:00:00Z", 404, "Measures.Unknown")]
    [InlineData("2999-01-01T00:00:00Z", 400, "Request.ParameterInvalid")]
    [InlineData("yesterday", 400, "Request.ParameterInvalid")]
    public async Task PastMoment_ThatCannotBeShown_IsRefused(string at, int expected, string code)
    {
        var token = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        foreach (var path in new[] { $"/api/v1/measures/{played.Story.Measure}", $"/api/v1/measures/{played.Story.Measure}/gates/G1" })
        {
            var (status, body) = await played.Server.Send(HttpMethod.Get, $"{path}?at={at}", token);
            Assert.Equal((expected, code), (status, body!["code"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task PastMoment_OfAKnownMeasure_ShowsGateAndHistoryAsOfThen()
    {
        var token = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        var at = System.DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var (status, measure) = await played.Server.Send(HttpMethod.Get, $"/api/v1/measures/{played.Story.Measure}?at={at}", token);
        Assert.Equal((200, played.Story.Measure), (status, measure!["id"]!.GetValue<string>()));
        Assert.NotEmpty(measure["history"]!.AsArray());
        var (gateStatus, gate) = await played.Server.Send(HttpMethod.Get, $"/api/v1/measures/{played.Story.Measure}/gates/G1?at={at}", token);
        Assert.Equal((200, "Refused"), (gateStatus, gate!["decision"]!["verdict"]!.GetValue<string>()));
        Assert.Equal(404, (await played.Server.Send(HttpMethod.Get, $"/api/v1/measures/{played.Story.Measure}/gates/G9?at={at}", token)).Status);
    }

    [Theory]
    [InlineData("?known=now")]
    [InlineData("?at=2026-01-01T00:00:00Z&known=later")]
    [InlineData("?at=2999-01-01T00:00:00Z&known=now")]
    public async Task Knowledge_ThatCannotBeAskedFor_IsRefused(string query)
    {
        var token = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        foreach (var path in new[] { $"/measures/{played.Story.Measure}", $"/measures/{played.Story.Measure}/gates/G1", "/portfolio", "/portfolio/nodes/organization" })
        {
            var (status, body) = await played.Server.Send(HttpMethod.Get, $"/api/v1{path}{query}", token);
            Assert.Equal((400, "Request.ParameterInvalid"), (status, body!["code"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task Portfolio_OfAMoment_HasTheShapeOfTodays_AndTheSameSums()
    {
        var token = await played.Server.Token(played.Story.Owner, "Sandbox Owner");
        var (_, today) = await played.Server.Send(HttpMethod.Get, "/api/v1/portfolio", token);
        var at = System.DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var (status, past) = await played.Server.Send(HttpMethod.Get, $"/api/v1/portfolio?at={at}", token);
        Assert.Equal(200, status);
        Assert.Equal(today!["root"]!.ToJsonString(), past!["root"]!.ToJsonString());
        Assert.Equal(today["thresholds"]!.ToJsonString(), past["thresholds"]!.ToJsonString());
        var (_, node) = await played.Server.Send(HttpMethod.Get, $"/api/v1/portfolio/nodes/organization?at={at}&known=now", token);
        Assert.Equal((1, 0), (node!["measures"]!.GetValue<int>(), node["correctedMeasures"]!.GetValue<int>()));
        Assert.Equal(404, (await played.Server.Send(HttpMethod.Get, $"/api/v1/portfolio/nodes/nothing?at={at}", token)).Status);
        Assert.Empty((await played.Server.Send(HttpMethod.Get, $"/api/v1/measures/{played.Story.Measure}?at={at}&known=now", token)).Body!["corrections"]!.AsArray());
        Assert.Empty((await played.Server.Send(HttpMethod.Get, $"/api/v1/measures/{played.Story.Measure}/gates/G1?at={at}&known=now", token)).Body!["corrections"]!.AsArray());
        var (_, nothing) = await played.Server.Send(HttpMethod.Get, "/api/v1/portfolio?at=2020-01-01T00:00:00Z&known=then", token);
        Assert.Equal((0, 0), (nothing!["ledgerNumber"]!.GetValue<int>(), nothing["root"]!["measures"]!.GetValue<int>()));
    }
}

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
}

using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Panel;

public sealed class PanelApiTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task Panel_OfAMeasure_IsShownToWhoeverIsSignedIn()
    {
        var (status, body) = await Get(played.Story.Measure, await played.Server.Token(name: "Sandbox Guest"));
        Assert.Equal(200, status);
        Assert.Equal(played.Story.Measure, body!["measureId"]!.GetValue<string>());
        Assert.NotNull(body["criteria"]);
    }

    [Fact]
    public async Task Panel_ThatIsNotThere_OrBelongsToAnotherTenant_IsAProblem()
    {
        foreach (var (id, token) in new[] { ("nothing", played.Admin), (played.Story.Measure, await played.Server.Token(tenant: "t2", roles: "admin")) })
        {
            var (status, body) = await Get(id, token);
            Assert.Equal((404, "Measures.Unknown"), (status, body!["code"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task Panel_WithoutAToken_IsRefused() => Assert.Equal(401, (await Get(played.Story.Measure, null)).Status);

    private Task<(int Status, JsonNode? Body)> Get(string id, string? token) =>
        played.Server.Send(HttpMethod.Get, $"/api/v1/measures/{id}/panel", token);
}

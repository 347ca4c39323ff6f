using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.Settings;

/// <summary>Settings over HTTP, in the shapes of the contracts, section 22.</summary>
[Trait("Checklist", "25")]
public sealed class SettingsRouteTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task Settings_FromTheProposalToThePublication_OverHttp()
    {
        var first = await played.Server.Token(played.Story.Owner, "Sandbox Owner", roles: "admin");
        var second = await played.Server.Token(played.Story.Sponsor, "Sandbox Sponsor", roles: "admin");
        var look = await played.Server.Token(played.Story.Controller, "Sandbox Controller");
        Assert.Equal((400, "Settings.Malformed"), await Code(first, "version: 1\nrulebooks: { publishedBy: all }"));
        Assert.Equal((403, "Auth.RoleMissing"), await Code(look, "version: 1"));
        Assert.Equal((403, "Settings.PersonUnknown"), await Code(played.Admin, "version: 1"));
        var (status, proposed) = await Propose(first, "version: 1\ntriggers: { commitments: [{ code: big, amountFrom: 100.00 }] }");
        Assert.Equal((200, 1), (status, proposed!["version"]!.GetValue<int>()));
        var path = $"/api/v1/settings/{proposed["digest"]!.GetValue<string>()}/publication";
        var own = await played.Server.Post(path, first, "{}");
        Assert.Equal((403, "Settings.SecondPerson"), (own.Status, own.Body!["code"]!.GetValue<string>()));
        Assert.Equal(200, (await played.Server.Post(path, second, "{}")).Status);

        var (listed, list) = await played.Server.Send(HttpMethod.Get, "/api/v1/settings", look);
        var item = Assert.Single(list!["items"]!.AsArray())!;
        Assert.Equal((200, "Sandbox Owner", "Sandbox Sponsor"), (listed, item["proposedByName"]!.GetValue<string>(), item["publishedByName"]!.GetValue<string>()));
        Assert.Equal("triggers.commitments", Assert.Single(item["changes"]!.AsArray(), change => change!["key"]!.GetValue<string>() != "version")!["key"]!.GetValue<string>());
        var stranger = await played.Server.Token(tenant: "t2", roles: "admin");
        var other = (await played.Server.Send(HttpMethod.Get, "/api/v1/settings", stranger)).Body!["items"]!.AsArray();
        Assert.Equal([0], other.Select(one => one!["settings"]!["version"]!.GetValue<int>()));
        Assert.Equal(401, (await played.Server.Send(HttpMethod.Get, "/api/v1/settings", null)).Status);
    }

    private async Task<(int Status, string Code)> Code(string token, string yaml)
    {
        var (status, answer) = await Propose(token, yaml);
        return (status, answer!["code"]!.GetValue<string>());
    }

    private async Task<(int Status, JsonNode? Body)> Propose(string token, string yaml)
    {
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        return await played.Server.Send(HttpMethod.Post, "/api/v1/settings", token, content, Guid.NewGuid().ToString("N"));
    }
}

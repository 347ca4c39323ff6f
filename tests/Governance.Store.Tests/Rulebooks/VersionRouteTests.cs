using System;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>Drafts, differences and moves over HTTP, in the shapes of the contracts, section 18.</summary>
[Trait("Checklist", "25")]
public sealed class VersionRouteTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task Version_IsDrafted_Compared_Published_AndTheMeasureMoved_OverHttp()
    {
        var (server, story) = (played.Server, played.Story);
        var first = await server.Token(story.Owner, "Sandbox Owner", roles: "admin");
        var second = await server.Token(story.Sponsor, "Sandbox Sponsor", roles: "admin");
        var look = await server.Token(story.Controller, "Sandbox Controller");
        var yaml = SampleRulebook.Yaml.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("maxAgeDays: 90", "maxAgeDays: 30", StringComparison.Ordinal);
        Assert.Equal((400, "Rulebook.Malformed"), await Code(Draft(first, "code: [")));
        Assert.Equal((403, "Auth.RoleMissing"), await Code(Draft(look, yaml)));
        Assert.Equal((403, "Rulebook.PersonUnknown"), await Code(Draft(played.Admin, yaml)));
        var (drafted, draft) = await Draft(first, yaml);
        var digest = draft!["digest"]!.GetValue<string>();
        Assert.Equal((200, 2), (drafted, draft["version"]!.GetValue<int>()));
        var line = (await Get("/rulebooks/drafts", look))["items"]!.AsArray().Single(item => item!["digest"]!.GetValue<string>() == digest)!;
        Assert.Equal(("Waiting", "Sandbox Owner"), (line["standing"]!.GetValue<string>(), line["draftedByName"]!.GetValue<string>()));
        Assert.Null(line["canonical"]);
        Assert.Contains("regulatory-approval\t30", (await Get($"/rulebooks/drafts/{digest}", look))["canonical"]!.GetValue<string>(), StringComparison.Ordinal);

        var diff = await Get($"/rulebooks/{story.Rulebook}/diff/{digest}", look);
        Assert.Equal("Gate G1 (Identified), regulatory (Regulatory approval): maxAgeDays was 90, is 30.", Assert.Single(diff["items"]!.AsArray())!["text"]!.GetValue<string>());
        Assert.Equal(404, (await server.Send(HttpMethod.Get, $"/api/v1/rulebooks/{story.Rulebook}/diff/{new string('0', 64)}", look)).Status);
        var stranger = await server.Token(tenant: "t2", roles: "admin");
        Assert.Equal(404, (await server.Send(HttpMethod.Get, $"/api/v1/rulebooks/{story.Rulebook}/diff/{digest}", stranger)).Status);

        Assert.Equal((409, "Rulebook.DraftPublished"), await AfterPublication(digest, second));
        var published = (await Get("/rulebooks", look))["items"]!.AsArray().Single(item => item!["digest"]!.GetValue<string>() == digest)!;
        Assert.Equal(("Sandbox Owner", "Sandbox Sponsor"), (published["draftedBy"]!["name"]!.GetValue<string>(), published["publishedBy"]!["name"]!.GetValue<string>()));

        Assert.Equal(400, (await server.Send(HttpMethod.Get, $"/api/v1/measures/{story.Measure}/move-preview", look)).Status);
        Assert.Equal(404, (await server.Send(HttpMethod.Get, $"/api/v1/measures/nothing/move-preview?rulebook={digest}", look)).Status);
        var preview = await Get($"/measures/{story.Measure}/move-preview?rulebook={digest}", look);
        var body = new JsonObject { ["rulebook"] = digest, ["packetDigest"] = preview["packetDigest"]!.GetValue<string>(), ["reason"] = "Fresher letters" }.ToJsonString();
        Assert.Equal((403, "Auth.RoleMissing"), await Code(server.Post($"/api/v1/measures/{story.Measure}/rulebook", look, body)));
        Assert.Equal(200, (await server.Post($"/api/v1/measures/{story.Measure}/rulebook", first, body)).Status);
        Assert.Equal([story.Measure], (await Get($"/rulebooks/{digest}/measures", look))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
        Assert.Empty((await Get($"/rulebooks/{story.Rulebook}/measures", look))["items"]!.AsArray());
        var history = (await Get("/measures/" + story.Measure, look))["history"]!.AsArray();
        Assert.Single(history, entry => entry!["type"]!.GetValue<string>() == "RulebookMoved" && entry["data"]!["reason"]!.GetValue<string>() == "Fresher letters");
    }

    private async Task<(int Status, string Code)> AfterPublication(string digest, string token)
    {
        Assert.Equal(200, (await played.Server.Post($"/api/v1/rulebooks/drafts/{digest}/publication", token, "{}")).Status);
        return await Code(played.Server.Post($"/api/v1/rulebooks/drafts/{digest}/withdrawal", token, """{"reason":"Too late"}"""));
    }

    private static async Task<(int Status, string Code)> Code(Task<(int Status, JsonNode? Body)> sent)
    {
        var (status, body) = await sent;
        return (status, body!["code"]!.GetValue<string>());
    }

    private async Task<(int Status, JsonNode? Body)> Draft(string token, string yaml)
    {
        using var content = new StringContent(yaml, Encoding.UTF8, "application/yaml");
        return await played.Server.Send(HttpMethod.Post, "/api/v1/rulebooks/drafts", token, content, Guid.NewGuid().ToString("N"));
    }

    private async Task<JsonNode> Get(string path, string token)
    {
        var (status, body) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        Assert.True(status == 200, $"{path}: {status} {body}");
        return body!;
    }
}

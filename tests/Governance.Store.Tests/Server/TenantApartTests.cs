using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

using Xunit;

namespace Governance.Store.Tests.Server;

/// <summary>An administrator of one tenant, who knows every id of another one, gets nothing there and changes nothing.</summary>
public sealed class TenantApartTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task Ids_OfAnotherTenant_AreNotThere_AndNothingChanges()
    {
        var (server, story) = (played.Server, played.Story);
        var (_, proposed) = await server.Post($"/api/v1/people/{story.Owner}/links", played.Admin, """{"system":"jira","scope":"cloud-1","subject":"account-1"}""");
        var link = proposed!["linkId"]!.GetValue<string>();
        var (_, shown) = await server.Send(HttpMethod.Get, $"/api/v1/measures/{story.Measure}", played.Admin);
        var evidence = shown!["evidence"]![0]!["key"]!.GetValue<string>();
        var packet = shown["packetDigest"]!.GetValue<string>();
        var measure = $"/api/v1/measures/{story.Measure}";
        var tokens = new[]
        {
            await server.Token(name: "Sandbox Admin", tenant: "t2", roles: "admin"),
            await server.Token(story.Owner, "Sandbox Owner", "t2", "admin"),
            await server.Token(story.Owner, "Sandbox Owner", "t2"),
        };
        var before = await Everything();
        foreach (var token in tokens)
        {
            foreach (var path in new[] { measure, $"{measure}/gates/G1", $"{measure}/evidence/{evidence}/content", $"/api/v1/demands/{story.Demand}", $"/api/v1/rulebooks/{story.Rulebook}", "/api/v1/ledger/checkpoint" })
            {
                var (status, body) = await server.Send(HttpMethod.Get, path, token);
                Assert.True(status is 403 or 404, $"GET {path}: {status} {body}");
            }

            var posts = new (string Path, string Body)[]
            {
                ($"{measure}/fields", """{"fields":{"function":"Other"}}"""),
                ($"{measure}/workitems", """{"workItems":[{"host":"jira","externalKey":"LEND-99","gate":"G1","criterion":null,"title":"Other"}]}"""),
                ($"{measure}/evidence/{evidence}/revoke", """{"reason":"Other"}"""),
                ($"{measure}/gates/G1/approvals", $$"""{"step":"sponsor","answer":"Approve","packetDigest":"{{packet}}","comment":"Other"}"""),
                ($"{measure}/gates/G1/reviews", """{"outcome":"Kill","reason":"Other"}"""),
                ($"{measure}/evidence?kind=minutes&name=other", "other"),
                ($"/api/v1/demands/{story.Demand}/intake", """{"outcome":"Cancelled","reason":"Other"}"""),
                ($"/api/v1/people/{story.Owner}/links", """{"system":"jira","scope":"cloud-1","subject":"account-2"}"""),
                ($"/api/v1/people/links/{link}/confirm", string.Empty),
            };
            foreach (var (path, body) in posts)
            {
                var (status, answer) = await server.Post(path, token, body);
                Assert.True(status is 403 or 404, $"POST {path}: {status} {answer}");
            }
        }

        Assert.Equal(before, await Everything());
        await Sees(tokens[0], "/api/v1/measures");
        await Sees(tokens[0], "/api/v1/demands");
        await Sees(tokens[0], "/api/v1/ledger/entries");
    }

    /// <summary>The measure, the head of its ledger, and the files of both tenants.</summary>
    private async Task<string> Everything()
    {
        var (_, measure) = await played.Server.Send(HttpMethod.Get, $"/api/v1/measures/{played.Story.Measure}", played.Admin);
        var (_, entries) = await played.Server.Send(HttpMethod.Get, "/api/v1/ledger/entries?count=1000", played.Admin);
        var files = Directory.EnumerateFiles(Path.Combine(played.Folder, "evidence"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return new StringBuilder().Append(measure!["ledgerNumber"]).Append(measure["packetDigest"]).Append(measure["doi"])
            .AppendLine().Append(entries!["items"]!.ToJsonString()).AppendLine().AppendJoin('\n', files).ToString();
    }

    private async Task Sees(string token, string path)
    {
        var (status, body) = await played.Server.Send(HttpMethod.Get, path, token);
        Assert.Equal(200, status);
        Assert.Empty(body!["items"]!.AsArray());
    }
}

using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.People;

/// <summary>Over HTTP: who has left is refused everywhere, and who comes back works on in a new record, as docs/accountability.md says.</summary>
[Trait("Checklist", "22")]
public sealed class ReturnApiTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task Leaver_ReadsAndChangesNothing_AndWorksOnInANewRecordThatTwoAdministratorsMerge()
    {
        var (server, measure) = (played.Server, "/measures/" + played.Story.Measure);
        var admin = await server.Token(await Person("Sandbox Administrator"), "Sandbox Administrator", "t1", "admin");
        var second = await server.Token(await Person("Sandbox Second Administrator"), "Sandbox Second Administrator", "t1", "admin");
        var clerk = await Person("Sandbox Clerk");
        var token = await server.Token(clerk, "Sandbox Clerk", "t1", "admin", "auditor");
        string[] queries = [measure, "/measures", "/people", "/portfolio/waiting?mine=true", "/ledger/checkpoint", "/ledger/entries?from=1&count=1", "/delegations", "/settings", "/sync", "/hosts"];
        foreach (var path in queries)
        {
            Assert.Equal((path, 200), (path, (await server.Send(HttpMethod.Get, "/api/v1" + path, token)).Status));
        }

        await Ok($"{measure}/roles", admin, $$"""{"role":"clerk","toPersonId":"{{clerk}}","reason":"Helps out"}""");
        await Ok($"/people/{clerk}/leave", admin, """{"reason":"Contract ended"}""");
        foreach (var path in queries)
        {
            var (status, body) = await server.Send(HttpMethod.Get, "/api/v1" + path, token);
            Assert.Equal((path, 409, "People.Left"), (path, status, Text(body!, "code")));
        }

        Assert.Equal((409, "People.Left"), await Refused("/people", token, """{"name":"Sandbox Guest"}"""));
        Assert.Equal(200, (await server.Send(HttpMethod.Get, "/api/v1/people", admin)).Status);
        Assert.Equal(200, (await server.Send(HttpMethod.Get, "/health/live", token)).Status);

        // Back again: a new record, into which two administrators merge the old one. The old sign-in leads to it.
        var back = await Person("Sandbox Clerk Again");
        await Ok($"/people/{clerk}/merge", admin, $$"""{"into":"{{back}}","reason":"Came back"}""");
        Assert.Equal((409, "People.SecondAdminNeeded"), await Refused($"/people/{clerk}/merge/confirm", admin, $$"""{"into":"{{back}}"}"""));
        Assert.Equal(409, (await server.Send(HttpMethod.Get, "/api/v1" + measure, token)).Status);
        await Ok($"/people/{clerk}/merge/confirm", second, $$"""{"into":"{{back}}"}""");
        Assert.Equal(200, (await server.Send(HttpMethod.Get, "/api/v1" + measure, token)).Status);

        // What they held is not given back by itself; what they are given now is theirs under the old sign-in, too.
        Assert.Empty((await server.Send(HttpMethod.Get, $"/api/v1/people/{back}/roles", admin)).Body!["items"]!.AsArray());
        await Ok($"{measure}/roles", admin, $$"""{"role":"clerk","toPersonId":"{{back}}","reason":"Helps out again"}""");
        Assert.Equal("clerk", Text(Assert.Single((await server.Send(HttpMethod.Get, $"/api/v1/people/{back}/roles", token)).Body!["items"]!.AsArray())!, "role"));
        var plain = await server.Token(clerk, "Sandbox Clerk");
        Assert.Equal(200, (await server.Post($"/api/v1{measure}/evidence?kind=letter&name=a.txt", plain, "A letter")).Status);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private async Task<string> Person(string name) => Text(await Ok("/people", played.Admin, $$"""{"name":"{{name}}"}"""), "id");

    private async Task<JsonNode> Ok(string path, string token, string body)
    {
        var (status, answer) = await played.Server.Post("/api/v1" + path, token, body);
        Assert.True(status == 200, $"{path}: {status} {answer}");
        return answer!;
    }

    private async Task<(int Status, string Code)> Refused(string path, string token, string body)
    {
        var (status, answer) = await played.Server.Post("/api/v1" + path, token, body);
        return (status, Text(answer!, "code"));
    }
}

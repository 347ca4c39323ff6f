using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.People;

/// <summary>Which accounts of hosts stand for a person, over HTTP.</summary>
public sealed class LinkListTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    private string Links => $"/people/{played.Story.Controller}/links";

    [Fact]
    public async Task Accounts_AreListedFromTheirProposalToTheirCut_WithWhoSaidSo()
    {
        var admin = await played.Server.Token(played.Story.Owner, "Sandbox Owner", roles: "admin");
        var second = await played.Server.Token(played.Story.Sponsor, "Sandbox Sponsor", roles: "admin");
        Assert.Empty((await Get(Links, admin))["items"]!.AsArray());

        var id = (await Post(Links, admin, """{"system":"jira","scope":"site-1","subject":"account-7"}"""))["linkId"]!.GetValue<string>();
        var one = await Only(admin);
        Assert.Equal((id, "jira", "site-1", "account-7", "Proposed"), (Text(one, "linkId"), Text(one, "system"), Text(one, "scope"), Text(one, "subject"), Text(one, "standing")));
        Assert.Equal(("Sandbox Owner", played.Story.Owner), (Text(one["proposedBy"]!, "name"), Text(one["proposedBy"]!, "id")));
        Assert.Null(one["confirmedBy"]);

        await Post($"/people/links/{id}/confirm", second, "{}");
        one = await Only(admin);
        Assert.Equal(("Counts", "Sandbox Sponsor"), (Text(one, "standing"), Text(one["confirmedBy"]!, "name")));
        Assert.Null(one["cutProposedBy"]);

        await Post($"/people/links/{id}/unlink", second, """{"reason":"Wrong person"}""");
        one = await Only(admin);
        Assert.Equal(("CutProposed", "Sandbox Sponsor"), (Text(one, "standing"), Text(one["cutProposedBy"]!, "name")));
        await Post($"/people/links/{id}/unlink/confirm", admin, "{}");
        Assert.Empty((await Get(Links, admin))["items"]!.AsArray());
    }

    [Fact]
    public async Task Accounts_AreSeenByAdministratorsAuditorsAndThePerson_AndByNobodyElse()
    {
        Assert.Equal("Sandbox Controller", Text((await Get(Links, await played.Server.Token(played.Story.Controller, "Sandbox Controller")))["person"]!, "name"));
        await Get(Links, await played.Server.Token(name: "Sandbox Auditor", roles: "auditor"));
        Assert.Equal((403, "People.LinksNotYours"), await Code(Links, await played.Server.Token(played.Story.Sponsor, "Sandbox Sponsor", roles: "pmo")));
        Assert.Equal((403, "People.LinksNotYours"), await Code(Links, await played.Server.Token(name: "Sandbox Visitor")));
        Assert.Equal((404, "People.Unknown"), await Code("/people/nobody/links", played.Admin));
        Assert.Equal((404, "People.Unknown"), await Code(Links, await played.Server.Token(tenant: "t2", roles: "admin")));
        Assert.Equal(401, (await played.Server.Send(HttpMethod.Get, "/api/v1" + Links, null)).Status);
        Assert.Equal("Sandbox Controller", Text((await Get($"/people/{played.Story.Controller}/roles", played.Admin))["person"]!, "name"));
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private async Task<JsonNode> Only(string token) => Assert.Single((await Get(Links, token))["items"]!.AsArray())!;

    private async Task<JsonNode> Get(string path, string token)
    {
        var (status, body) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        Assert.Equal(200, status);
        return body!;
    }

    private async Task<JsonNode> Post(string path, string token, string json)
    {
        var (status, body) = await played.Server.Post("/api/v1" + path, token, json);
        Assert.True(status == 200, body?.ToJsonString());
        return body!;
    }

    private async Task<(int Status, string Code)> Code(string path, string token)
    {
        var (status, body) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        return (status, Text(body!, "code"));
    }
}

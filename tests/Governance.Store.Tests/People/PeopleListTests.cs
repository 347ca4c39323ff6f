using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Tests.Server;

using Xunit;

namespace Governance.Store.Tests.People;

/// <summary>Who is called what, for everybody of the tenant who may look.</summary>
public sealed class PeopleListTests(PlayedServer played) : IClassFixture<PlayedServer>
{
    [Fact]
    public async Task People_AreListedByPages_WithIdAndNameOnly()
    {
        var token = await played.Server.Token(played.Story.Controller, "Sandbox Controller");
        var all = (await Get("/people?count=1000", token, 200))["items"]!.AsArray();
        Assert.Contains(all, person => person!.ToJsonString() == $$"""{"id":"{{played.Story.Sponsor}}","name":"Sandbox Sponsor"}""");
        var paged = new JsonArray();
        for (string? after = null; ;)
        {
            var page = await Get($"/people?count=2{(after is null ? string.Empty : "&after=" + after)}", token, 200);
            foreach (var person in page["items"]!.AsArray())
            {
                paged.Add(person!.DeepClone());
            }

            if (page["next"] is not { } next)
            {
                break;
            }

            after = next.GetValue<string>();
        }

        Assert.Equal(all.ToJsonString(), paged.ToJsonString());
    }

    [Fact]
    public async Task People_OfAnotherTenant_AreNotShown()
    {
        var stranger = await played.Server.Token(tenant: "t2", roles: "admin");
        Assert.Empty((await Get("/people", stranger, 200))["items"]!.AsArray());
    }

    [Fact]
    public async Task People_AreNotShownWithoutAToken() => Assert.Equal(401, (await played.Server.Send(HttpMethod.Get, "/api/v1/people", null)).Status);

    [Theory]
    [InlineData("0")]
    [InlineData("1001")]
    public async Task People_CountOutOfRange_IsAProblem(string count) =>
        Assert.Equal("Request.ParameterInvalid", (await Get("/people?count=" + count, played.Admin, 400))["code"]!.GetValue<string>());

    private async Task<JsonNode> Get(string path, string token, int status)
    {
        var (answered, body) = await played.Server.Send(HttpMethod.Get, "/api/v1" + path, token);
        Assert.Equal(status, answered);
        return body!;
    }
}

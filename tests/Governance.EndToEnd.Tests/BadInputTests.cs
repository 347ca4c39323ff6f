using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Governance.EndToEnd.Tests;

/// <summary>Bad input at the edges of a running server: a problem with a stable code, and nothing in the ledger.</summary>
[Collection(DemoCollection.Name)]
public sealed class BadInputTests(LiveDemo demo) : IClassFixture<LiveDemo>
{
    private const string Nobody = "00000000-0000-4000-8000-000000000000";

    [Theory]
    [InlineData("api/v1/people", "{\"name\":", 400, "Request.Malformed")]
    [InlineData("api/v1/people", "{\"name\":\"Sandbox Guest\",\"rank\":1}", 400, "Request.Malformed")]
    [InlineData("api/v1/demands/" + Nobody + "/intake", "{\"outcome\":\"Cancelled\",\"reason\":\"Unknown.\"}", 404, "Intake.DemandUnknown")]
    [InlineData("api/v1/measures/" + Nobody + "/gates/G1/reviews", "{\"outcome\":\"Go\",\"reason\":\"Ready.\"}", 404, "Measures.Unknown")]
    [InlineData("api/v1/rulebooks", "gates: [", 400, "Rulebook.Malformed")]
    public async Task Administrator_WhenTheInputIsBad_GetsAProblemAndChangesNothing(string path, string body, int status, string code) =>
        await RefusedAsync(path, body, demo.Administrator, status, code);

    [Fact]
    public async Task Administrator_WhenATextIsTooLong_GetsAProblemAndChangesNothing() =>
        await RefusedAsync("api/v1/people", $"{{\"name\":\"{new string('x', 201)}\"}}", demo.Administrator, 400, "Request.TooLong");

    [Fact]
    public async Task Person_WhoIsNoAdministrator_CannotAddPeople() =>
        await RefusedAsync("api/v1/people", "{\"name\":\"Sandbox Guest\"}", await demo.SignInAsync("Sandbox Guest"), 403, "Auth.RoleMissing");

    [Theory]
    [InlineData("api/v1/people", null, "Auth.TokenMissing")]
    [InlineData("api/v1/people", "nonsense", "Auth.TokenInvalid")]
    [InlineData("forge/validate", null, "Forge.TokenMissing")]
    [InlineData("forge/validate", "nonsense", "Forge.TokenInvalid")]
    [InlineData("forge/events", null, "Forge.TokenMissing")]
    [InlineData("forge/tokens", "nonsense", "Forge.TokenInvalid")]
    public async Task Caller_WithoutAGoodToken_IsNotLetIn(string path, string? token, string code) =>
        await RefusedAsync(path, "{\"name\":\"Sandbox Guest\"}", token, 401, code);

    [Fact]
    public async Task Jira_CannotComeInWithATokenOfTheStore() =>
        await RefusedAsync("forge/validate", "{}", demo.Administrator, 401, "Forge.TokenInvalid");

    [Fact]
    public async Task Issuer_WhenTheTenantIsUnknown_IssuesNothing()
    {
        using var content = new StringContent("{\"tenant\":\"elsewhere\",\"name\":\"Sandbox Guest\",\"roles\":[\"admin\"]}", Encoding.UTF8, "application/json");
        using var answer = await demo.Server.PostAsync(new Uri("sandbox/token", UriKind.Relative), content);

        Assert.False(answer.IsSuccessStatusCode);
        Assert.DoesNotContain("access_token", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task RefusedAsync(string path, string body, string? token, int status, string code)
    {
        var before = await demo.LedgerHeadAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = new StringContent(body, Encoding.UTF8, path.EndsWith("rulebooks", StringComparison.Ordinal) ? "application/yaml" : "application/json");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("D"));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

        using var answer = await demo.Server.SendAsync(request);
        var problem = await answer.Content.ReadAsStringAsync();

        Assert.Equal((status, code), ((int)answer.StatusCode, JsonNode.Parse(problem)?["code"]?.GetValue<string>()));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(before, await demo.LedgerHeadAsync());
    }
}

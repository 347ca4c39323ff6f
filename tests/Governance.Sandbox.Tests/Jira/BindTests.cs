using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class BindTests(JiraStand stand) : IClassFixture<JiraStand>
{
    [Fact]
    public async Task The_administrators_code_reaches_the_remote_as_the_apps_page_sends_it()
    {
        stand.Remote.Answer = (_, _) => Task.FromResult(Results.Json(new { tenant = "acme" }));

        var answer = await stand.Anonymous.PostAsJsonAsync("/sandbox/bind", new { code = "ABCDE", accountId = stand.PersonId });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("acme", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("tenant").GetString());
        var call = await stand.Remote.WaitForAsync(call => call.Path == "/forge/bind" && call.Body.GetProperty("code").GetString() == "ABCDE");
        Assert.Null(call.TokenProblem);
        Assert.Equal("governance-admin", call.ModuleKey);
        Assert.Equal("governance-admin", call.Context.GetProperty("moduleKey").GetString());
        Assert.Equal(stand.PersonId, call.Token.GetPayloadValue<string>("principal"));
        Assert.NotEmpty(call.Headers["x-forge-oauth-system"]);
    }

    [Fact]
    public async Task What_the_remote_refuses_is_answered_word_for_word_and_not_tried_again()
    {
        stand.Remote.Answer = (_, _) => Task.FromResult(Results.Problem("Not good.", statusCode: 503));

        var answer = await stand.Anonymous.PostAsJsonAsync("/sandbox/bind", new { code = "FGHJK" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Not good.", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString());
        Assert.Single(stand.Remote.Calls, call => call.Path == "/forge/bind" && call.Body.GetProperty("code").GetString() == "FGHJK");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"code":""}""")]
    [InlineData("""{"code":7}""")]
    [InlineData("""{"code":"ABCDE","accountId":"nobody"}""")]
    public async Task A_request_that_plays_no_administrator_is_refused_and_not_sent_on(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var answer = await stand.Anonymous.PostAsync("/sandbox/bind", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(stand.Remote.Calls, call => call.Path == "/forge/bind" && call.Body.ToString() == body);
    }
}

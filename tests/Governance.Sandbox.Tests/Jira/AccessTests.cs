using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Governance.Sandbox.Jira;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class AccessTests(JiraStand stand) : IClassFixture<JiraStand>
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer ")]
    [InlineData("Bearer made-up")]
    [InlineData("Basic c2FuZGJveDpzYW5kYm94")]
    public async Task Without_a_good_token_every_route_answers_401(string? authorization)
    {
        foreach (var path in new[] { "/rest/api/3/issue/LEND-1", "/rest/api/3/field", "/rest/api/3/what-is-this", "/REST/api/3/field" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            await JiraAssert.RefusedAsync(await stand.Anonymous.SendAsync(request), HttpStatusCode.Unauthorized, "authenticated");
        }
    }

    [Theory]
    [InlineData("PUT", "/rest/api/3/workflow/rule/config")]
    [InlineData("GET", "/rest/api/3/search/jql")]
    [InlineData("DELETE", "/rest/api/3/field")]
    [InlineData("POST", "/rest/api/3/issue/LEND-1/comment")]
    [InlineData("GET", "/rest/agile/1.0/board")]
    [InlineData("GET", "/secure/Dashboard.jspa")]
    public async Task What_is_not_supported_answers_501_and_names_itself(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        await JiraAssert.RefusedAsync(await stand.Person.SendAsync(request), HttpStatusCode.NotImplemented, $"{method} {path}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"fields\":")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"fields\":{},\"fields\":{}}")]
    public async Task A_body_that_is_no_object_is_refused(string body)
    {
        await JiraAssert.RefusedAsync(await PostAsync("/rest/api/3/issue", body), HttpStatusCode.BadRequest, "JSON");
        await JiraAssert.RefusedAsync(await PostAsync("/rest/api/3/search/jql", body), HttpStatusCode.BadRequest, "JSON");
    }

    [Fact]
    public async Task A_body_that_is_not_called_JSON_is_refused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "text/plain");
        await JiraAssert.RefusedAsync(await stand.Person.PostAsync("/rest/api/3/issue", content), HttpStatusCode.UnsupportedMediaType, "application/json");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("PUT", "")]
    [InlineData("DELETE", "")]
    [InlineData("GET", "/transitions")]
    [InlineData("POST", "/transitions")]
    [InlineData("GET", "/changelog")]
    [InlineData("GET", "/properties")]
    [InlineData("PUT", "/properties/x")]
    public async Task An_unknown_issue_answers_404(string method, string rest)
    {
        foreach (var name in new[] { "NONE-1", "0", "-1", "lend", "99999999999999999999" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), $"/rest/api/3/issue/{name}{rest}")
            {
                Content = method is "GET" or "DELETE" ? null : JsonContent.Create(new { transition = new { id = "31" } }),
            };
            await JiraAssert.RefusedAsync(await stand.Person.SendAsync(request), HttpStatusCode.NotFound, "Issue does not exist");
        }
    }

    [Fact]
    public async Task The_app_reads_at_its_own_address_and_may_do_only_what_its_scopes_say()
    {
        await stand.AddProjectAsync("SCOPE");
        var (_, key) = await stand.AddIssueAsync("SCOPE");
        using var app = await stand.AppAsync();

        Assert.Contains("/ex/jira/", app.BaseAddress!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync($"rest/api/3/issue/{key}")).StatusCode);
        var move = await app.PostAsJsonAsync($"rest/api/3/issue/{key}/transitions", new { transition = new { id = "31" } });
        Assert.Equal(HttpStatusCode.Unauthorized, move.StatusCode);
        Assert.Contains("scope does not match", await move.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.DeleteAsync($"rest/api/3/issue/{key}")).StatusCode);
        Assert.Equal("To Do", await stand.StatusOfAsync(key));
    }

    [Fact]
    public async Task Another_sites_cloudId_is_unknown_here()
    {
        using var app = await stand.AppAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{stand.Url}/ex/jira/{Guid.NewGuid():D}/rest/api/3/field");
        request.Headers.Authorization = app.DefaultRequestHeaders.Authorization;
        await JiraAssert.RefusedAsync(await stand.Anonymous.SendAsync(request), HttpStatusCode.NotFound, "cloudId");
    }

    [Fact]
    public async Task A_person_reads_their_account_and_the_projects()
    {
        await stand.AddProjectAsync("MINE");
        Assert.Equal(stand.PersonId, (await stand.Person.GetFromJsonAsync<JsonElement>("/rest/api/3/myself")).GetProperty("accountId").GetString());
        Assert.Equal("MINE", (await stand.Person.GetFromJsonAsync<JsonElement>("/rest/api/3/project/MINE")).GetProperty("key").GetString());
        Assert.Contains("\"MINE\"", await stand.Person.GetStringAsync("/rest/api/3/project"), StringComparison.Ordinal);
        await JiraAssert.RefusedAsync(await stand.Person.GetAsync("/rest/api/3/project/NONE"), HttpStatusCode.NotFound, "NONE");
    }

    [Theory]
    [InlineData("/sandbox/users", """{"displayName":""}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/users", """{"displayName":5}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/projects", """{"key":"lower","name":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/projects", """{"key":"A","name":"x"}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/projects", """{"key":"NAMELESS"}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/projects", """{"key":"GUARD","name":"x","gateValidatorOn":["Finished"]}""", HttpStatusCode.BadRequest)]
    [InlineData("/sandbox/projects", """{"key":"GUARD","name":"x","gateValidatorOn":"Done"}""", HttpStatusCode.BadRequest)]
    public async Task A_wrong_set_up_is_refused(string path, string body, HttpStatusCode status) =>
        await JiraAssert.RefusedAsync(await PostAsync(path, body), status, "must be");

    [Fact]
    public async Task A_project_key_is_given_once()
    {
        await stand.AddProjectAsync("ONCE");
        await JiraAssert.RefusedAsync(await PostAsync("/sandbox/projects", """{"key":"ONCE","name":"x"}"""), HttpStatusCode.Conflict, "ONCE");
    }

    [Theory]
    [InlineData("http://0.0.0.0:5601")]
    [InlineData("http://192.0.2.1:5601")]
    [InlineData("not an address")]
    public void It_listens_on_this_machine_only(string url) =>
        Assert.Throws<ArgumentException>(() => JiraSandbox.Build(new JiraSandboxOptions { Url = url, RemoteUrl = "http://127.0.0.1:1", JiraAppFolder = JiraTestPaths.JiraApp }));

    private Task<HttpResponseMessage> PostAsync(string path, string body) =>
        stand.Person.PostAsync(path, new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")));
}

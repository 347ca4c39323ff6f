using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class SearchTests(JiraStand stand) : IClassFixture<JiraStand>
{
    [Fact]
    public async Task Pages_follow_each_other_without_gaps_and_without_repeats()
    {
        await stand.AddProjectAsync("PAGES");
        var made = new List<string>();
        for (var number = 1; number <= 7; number++)
        {
            made.Add((await stand.AddIssueAsync("PAGES")).Key);
        }

        var seen = new List<string>();
        string? next = null;
        var pages = 0;
        do
        {
            var page = await FindAsync("project = PAGES ORDER BY updated ASC", next, maxResults: 3);
            seen.AddRange(Keys(page));
            next = page.TryGetProperty("nextPageToken", out var token) ? token.GetString() : null;
            Assert.Equal(next is null, page.GetProperty("isLast").GetBoolean());
            pages++;
        }
        while (next is not null);

        Assert.Equal(made, seen);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task Conditions_choose_by_key_id_status_and_time()
    {
        await stand.AddProjectAsync("CHOOSE");
        var (firstId, first) = await stand.AddIssueAsync("CHOOSE");
        var (secondId, second) = await stand.AddIssueAsync("CHOOSE");
        await stand.MoveAsync(second, "31");
        var minute = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var later = DateTimeOffset.UtcNow.AddMinutes(2).ToString("yyyy/MM/dd HH:mm", CultureInfo.InvariantCulture);

        Assert.Equal([first], Keys(await FindAsync($"key = {first}")));
        Assert.Equal([first, second], Keys(await FindAsync($"key in ({second}, \"{first}\") order by key")));
        Assert.Equal([second, first], Keys(await FindAsync($"id in ({firstId},{secondId}) ORDER BY id DESC")));
        Assert.Equal([second], Keys(await FindAsync("project = CHOOSE AND status = Done")));
        Assert.Equal([first], Keys(await FindAsync("project in (CHOOSE) AND status != 'Done'")));
        Assert.Equal([first, second], Keys(await FindAsync($"project = CHOOSE AND updated >= \"{minute}\" ORDER BY updated")));
        Assert.Empty(Keys(await FindAsync($"project = CHOOSE AND updated >= \"{later}\"")));
        Assert.Equal(2, Keys(await FindAsync("project = CHOOSE AND updated >= -10m")).Count);
        Assert.Empty(Keys(await FindAsync("project = CHOOSE AND created < -10m")));
    }

    [Fact]
    public async Task Only_named_fields_come_back_and_none_but_the_id_without_names()
    {
        await stand.AddProjectAsync("FIELDS");
        var (id, key) = await stand.AddIssueAsync("FIELDS", "Named");

        var bare = (await AskAsync(new { jql = $"key = {key}" })).GetProperty("issues")[0];
        var named = (await AskAsync(new { jql = $"key = {key}", fields = new[] { "summary", "status" } })).GetProperty("issues")[0];

        Assert.Equal([("id", id)], bare.EnumerateObject().Select(part => (part.Name, part.Value.GetString()!)));
        Assert.Equal(["status", "summary"], named.GetProperty("fields").EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal("Named", named.GetProperty("fields").GetProperty("summary").GetString());
        Assert.Equal(key, named.GetProperty("key").GetString());
    }

    [Fact]
    public async Task A_search_with_the_history_shows_the_newest_entry_first()
    {
        await stand.AddProjectAsync("HIST");
        var (_, key) = await stand.AddIssueAsync("HIST");
        await stand.MoveAsync(key, "21");
        await stand.MoveAsync(key, "31");

        var answer = await PostAsync(new { jql = $"key = {key}", fields = new[] { "status" }, expand = "changelog" });
        var histories = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("issues")[0].GetProperty("changelog").GetProperty("histories");

        var ids = histories.EnumerateArray().Select(entry => long.Parse(entry.GetProperty("id").GetString()!, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, ids.Count);
        Assert.Equal(ids.OrderDescending(), ids);
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest, "Unbounded")]
    [InlineData("ORDER BY updated", HttpStatusCode.BadRequest, "Unbounded")]
    [InlineData("project = NOWHERE", HttpStatusCode.BadRequest, "The value 'NOWHERE' does not exist for the field 'project'.")]
    [InlineData("key in (NONE-1)", HttpStatusCode.BadRequest, "An issue with key 'NONE-1' does not exist for field 'key'.")]
    [InlineData("id in (99999)", HttpStatusCode.BadRequest, "A value with ID '99999' does not exist")]
    [InlineData("updated >= \"2026-11-21 10:05:30\"", HttpStatusCode.BadRequest, "Date value '2026-11-21 10:05:30'")]
    [InlineData("updated >= soon", HttpStatusCode.BadRequest, "Date value 'soon'")]
    [InlineData("key > ASK-1", HttpStatusCode.BadRequest, "operator '>' is not supported")]
    [InlineData("key = \"ASK-1", HttpStatusCode.BadRequest, "has not been completed")]
    [InlineData("key", HttpStatusCode.BadRequest, "Expecting operator")]
    [InlineData("key =", HttpStatusCode.BadRequest, "Expecting a value")]
    [InlineData("key in ()", HttpStatusCode.BadRequest, "Expecting a value in the list")]
    [InlineData("key in (A-1", HttpStatusCode.BadRequest, "Expecting ')'")]
    [InlineData("key = A-1 AND", HttpStatusCode.BadRequest, "after 'AND'")]
    [InlineData("key = A-1 key = A-2", HttpStatusCode.BadRequest, "Expecting either 'AND' or 'ORDER BY'")]
    [InlineData("key = A-1 ORDER updated", HttpStatusCode.BadRequest, "'BY' after 'ORDER'")]
    [InlineData("key = A-1 OR key = A-2", HttpStatusCode.NotImplemented, "'OR'")]
    [InlineData("(key = A-1)", HttpStatusCode.NotImplemented, "'('")]
    [InlineData("assignee = currentUser()", HttpStatusCode.NotImplemented, "the field 'assignee'")]
    [InlineData("updated > startOfDay()", HttpStatusCode.NotImplemented, "the function 'startOfDay'")]
    [InlineData("status was Done", HttpStatusCode.NotImplemented, "the operator 'was'")]
    public async Task A_query_that_cannot_be_answered_says_why(string jql, HttpStatusCode status, string text) =>
        await JiraAssert.RefusedAsync(await PostAsync(new { jql }), status, text);

    [Fact]
    public async Task A_page_token_of_another_query_is_refused()
    {
        await stand.AddProjectAsync("TOKEN");
        await stand.AddIssueAsync("TOKEN");
        await stand.AddIssueAsync("TOKEN");
        var token = (await FindAsync("project = TOKEN", maxResults: 1)).GetProperty("nextPageToken").GetString();

        await JiraAssert.RefusedAsync(await PostAsync(new { jql = "project = TOKEN AND status = Done", nextPageToken = token }), HttpStatusCode.BadRequest, "page token");
        await JiraAssert.RefusedAsync(await PostAsync(new { jql = "project = TOKEN", nextPageToken = "2.0000" }), HttpStatusCode.BadRequest, "page token");
        await JiraAssert.RefusedAsync(await PostAsync(new { jql = "project = TOKEN", nextPageToken = 1 }), HttpStatusCode.BadRequest, "page token");
        await JiraAssert.RefusedAsync(await PostAsync(new { jql = "project = TOKEN", maxResults = 0 }), HttpStatusCode.BadRequest, "maxResults");
        await JiraAssert.RefusedAsync(await PostAsync(new { jql = "project = TOKEN", fields = "summary" }), HttpStatusCode.BadRequest, "fields");
        await JiraAssert.RefusedAsync(await PostAsync(new { jql = "project = TOKEN", reconcileIssues = Enumerable.Range(1, 51) }), HttpStatusCode.BadRequest, "reconcileIssues");
        await JiraAssert.RefusedAsync(await PostAsync(new { jql = "project = TOKEN", properties = new[] { "x" } }), HttpStatusCode.NotImplemented, "'properties'");
    }

    [Fact]
    public async Task The_old_search_is_gone()
    {
        await JiraAssert.RefusedAsync(await stand.Person.GetAsync("/rest/api/3/search?jql=project=OLD"), HttpStatusCode.Gone, "/rest/api/3/search/jql");
        await JiraAssert.RefusedAsync(await stand.Person.PostAsJsonAsync("/rest/api/3/search", new { jql = "project = OLD" }), HttpStatusCode.Gone, "/rest/api/3/search/jql");
    }

    private Task<JsonElement> FindAsync(string jql, string? nextPageToken = null, int maxResults = 50) =>
        AskAsync(nextPageToken is null
            ? new { jql, maxResults, fields = new[] { "key" } }
            : new { jql, maxResults, fields = new[] { "key" }, nextPageToken });

    private async Task<JsonElement> AskAsync(object request) =>
        await (await PostAsync(request)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();

    private Task<HttpResponseMessage> PostAsync(object request) => stand.Person.PostAsJsonAsync("/rest/api/3/search/jql", request);

    private static List<string> Keys(JsonElement page) => [.. page.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("key").GetString()!)];
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

/// <summary>What people can write that only looks like a verdict, and what an administrator can force.</summary>
public sealed class ForcedFieldTests(JiraStand stand) : IClassFixture<JiraStand>
{
    [Theory]
    [InlineData("gate")]
    [InlineData("Gate")]
    public async Task A_forced_field_stands_in_the_persons_name_with_history_and_event(string field)
    {
        stand.Remote.Answer = null;
        var project = field == "gate" ? "FORCED" : "IMPORTED";
        await stand.AddProjectAsync(project);
        var (_, key) = await stand.AddIssueAsync(project);
        Assert.Equal(HttpStatusCode.NoContent, (await ForceAsync(new { issueKey = key, field, value = "G5", accountId = stand.PersonId })).StatusCode);

        var entry = Assert.Single((await stand.HistoryOfAsync(key)).EnumerateArray());
        Assert.Equal(stand.PersonId, entry.GetProperty("author").GetProperty("accountId").GetString());
        var item = Assert.Single(entry.GetProperty("items").EnumerateArray());
        Assert.Equal(("Gate", "G5"), (item.GetProperty("field").GetString(), item.GetProperty("toString").GetString()));
        var shown = await stand.Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{key}?fields={item.GetProperty("fieldId").GetString()}");
        Assert.Contains("\"G5\"", shown.GetRawText(), StringComparison.Ordinal);
        var told = await stand.Remote.WaitForAsync(call => call.Path == "/forge/events" && call.Body.TryGetProperty("changelog", out var log)
            && log.GetProperty("id").GetString() == entry.GetProperty("id").GetString());
        Assert.False(told.Body.GetProperty("selfGenerated").GetBoolean());
        Assert.Equal(stand.PersonId, told.Body.GetProperty("atlassianId").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await ForceAsync(new { issueKey = key, field, value = (string?)null, accountId = stand.PersonId })).StatusCode);
        Assert.Equal(2, (await stand.HistoryOfAsync(key)).GetArrayLength());
    }

    [Fact]
    public async Task A_field_can_be_forced_without_history()
    {
        await stand.AddProjectAsync("SILENT");
        var (_, key) = await stand.AddIssueAsync("SILENT");
        Assert.Equal(HttpStatusCode.NoContent, (await ForceAsync(new { issueKey = key, field = "gate", value = "G5", accountId = stand.PersonId, history = false })).StatusCode);
        Assert.Empty((await stand.HistoryOfAsync(key)).EnumerateArray());
        var shown = await stand.Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{key}");
        Assert.Contains("\"G5\"", shown.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_writes_the_property_but_not_the_field()
    {
        await stand.AddProjectAsync("PROPS");
        var (_, key) = await stand.AddIssueAsync("PROPS");
        Assert.Equal(HttpStatusCode.Created, (await stand.Person.PutAsJsonAsync($"/rest/api/3/issue/{key}/properties/governance.gate", new { open = true })).StatusCode);
        using var app = await stand.AppAsync();
        var read = await app.GetFromJsonAsync<JsonElement>($"rest/api/3/issue/{key}/properties/governance.gate");
        Assert.True(read.GetProperty("value").GetProperty("open").GetBoolean());

        var fields = await app.GetFromJsonAsync<JsonElement>("rest/api/3/field");
        foreach (var field in fields.EnumerateArray().Where(field => field.GetProperty("custom").GetBoolean()).Select(field => field.GetProperty("id").GetString()!))
        {
            var edit = new { fields = new Dictionary<string, string> { [field] = "G5" } };
            var answer = await stand.Person.PutAsJsonAsync($"/rest/api/3/issue/{key}", edit);
            await JiraAssert.RefusedAsync(answer, HttpStatusCode.BadRequest, "cannot be set");
        }

        Assert.Empty((await stand.HistoryOfAsync(key)).EnumerateArray());
    }

    [Theory]
    [InlineData("""{"issueKey":"NONE-1","field":"gate","value":"G5","accountId":"<me>"}""", HttpStatusCode.NotFound, "Issue does not exist")]
    [InlineData("""{"issueKey":"<issue>","field":"summary","value":"G5","accountId":"<me>"}""", HttpStatusCode.BadRequest, "field must be")]
    [InlineData("""{"issueKey":"<issue>","value":"G5","accountId":"<me>"}""", HttpStatusCode.BadRequest, "field must be")]
    [InlineData("""{"issueKey":"<issue>","field":"gate","accountId":"<me>"}""", HttpStatusCode.BadRequest, "value must be")]
    [InlineData("""{"issueKey":"<issue>","field":"gate","value":5,"accountId":"<me>"}""", HttpStatusCode.BadRequest, "value must be")]
    [InlineData("""{"issueKey":"<issue>","field":"gate","value":"G5"}""", HttpStatusCode.BadRequest, "accountId must be")]
    [InlineData("""{"issueKey":"<issue>","field":"gate","value":"G5","accountId":"nobody"}""", HttpStatusCode.BadRequest, "accountId must be")]
    [InlineData("""{"issueKey":"<issue>","field":"gate","value":"G5","accountId":"<me>","history":"no"}""", HttpStatusCode.BadRequest, "history must be")]
    public async Task A_wrong_force_writes_nothing(string body, HttpStatusCode status, string expected)
    {
        var project = "W" + Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        await stand.AddProjectAsync(project);
        var (_, key) = await stand.AddIssueAsync(project);
        body = body.Replace("<issue>", key, StringComparison.Ordinal).Replace("<me>", stand.PersonId, StringComparison.Ordinal);
        var answer = await stand.Anonymous.PostAsync("/sandbox/force-field", new StringContent(body, Encoding.UTF8, "application/json"));
        await JiraAssert.RefusedAsync(answer, status, expected);
        Assert.Empty((await stand.HistoryOfAsync(key)).EnumerateArray());
    }

    private Task<HttpResponseMessage> ForceAsync(object body) => stand.Anonymous.PostAsJsonAsync("/sandbox/force-field", body);
}

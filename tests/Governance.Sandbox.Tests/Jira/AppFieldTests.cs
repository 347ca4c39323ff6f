using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class AppFieldTests(JiraStand stand) : IClassFixture<JiraStand>
{
    [Fact]
    public async Task The_app_writes_its_field_and_the_history_and_an_event_show_it()
    {
        await stand.AddProjectAsync("SHOW");
        var (id, key) = await stand.AddIssueAsync("SHOW");
        using var app = await stand.AppAsync();
        var field = await GateFieldAsync(app);

        Assert.Equal(HttpStatusCode.NoContent, (await WriteAsync(app, field.Id, id, "G4")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await WriteAsync(app, field.Key, id, "G5")).StatusCode);

        var shown = await stand.Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{key}?fields={field.Id}");
        Assert.Equal("G5", shown.GetProperty("fields").GetProperty(field.Id).GetString());
        var history = (await stand.HistoryOfAsync(key)).EnumerateArray().ToList();
        Assert.Equal(2, history.Count);
        Assert.Equal("app", history[1].GetProperty("author").GetProperty("accountType").GetString());
        var item = Assert.Single(history[1].GetProperty("items").EnumerateArray());
        Assert.Equal(("Gate", "custom", field.Id, "G4", "G5"), (item.GetProperty("field").GetString(), item.GetProperty("fieldtype").GetString(),
            item.GetProperty("fieldId").GetString(), item.GetProperty("fromString").GetString(), item.GetProperty("toString").GetString()));
        var told = await stand.Remote.WaitForAsync(call => call.Path == "/forge/events" && call.Body.TryGetProperty("changelog", out var log)
            && log.GetProperty("id").GetString() == history[1].GetProperty("id").GetString());
        Assert.True(told.Body.GetProperty("selfGenerated").GetBoolean());
    }

    [Fact]
    public async Task Writing_the_value_that_is_there_leaves_no_trace()
    {
        await stand.AddProjectAsync("SAME");
        var (id, key) = await stand.AddIssueAsync("SAME");
        using var app = await stand.AppAsync();
        var field = await GateFieldAsync(app);

        await WriteAsync(app, field.Id, id, "G4");
        await WriteAsync(app, field.Id, id, "G4");

        Assert.Single((await stand.HistoryOfAsync(key)).EnumerateArray());
    }

    [Fact]
    public async Task A_person_cannot_write_the_field_by_any_way()
    {
        await stand.AddProjectAsync("NOONE");
        var (id, key) = await stand.AddIssueAsync("NOONE");
        using var app = await stand.AppAsync();
        var field = await GateFieldAsync(app);

        await JiraAssert.RefusedAsync(await WriteAsync(stand.Person, field.Id, id, "G5"), HttpStatusCode.Forbidden, "Only the app");
        await JiraAssert.RefusedAsync(await WriteAsync(stand.Anonymous, field.Id, id, "G5"), HttpStatusCode.Unauthorized, "authenticated");
        var edit = new { fields = new Dictionary<string, string> { [field.Id] = "G5" } };
        await JiraAssert.RefusedAsync(await stand.Person.PutAsJsonAsync($"/rest/api/3/issue/{key}", edit), HttpStatusCode.BadRequest, "cannot be set");

        var shown = await stand.Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{key}?fields={field.Id}");
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("fields").GetProperty(field.Id).ValueKind);
    }

    [Theory]
    [InlineData("{}", "updates")]
    [InlineData("""{"updates":[]}""", "updates")]
    [InlineData("""{"updates":[{"value":"G5"}]}""", "issueIds")]
    [InlineData("""{"updates":[{"issueIds":[10001]}]}""", "value")]
    [InlineData("""{"updates":[{"issueIds":["10001"],"value":"G5"}]}""", "numbers")]
    [InlineData("""{"updates":[{"issueIds":[99999],"value":"G5"}]}""", "99999")]
    [InlineData("""{"updates":[{"issueIds":[10001],"value":5}]}""", "must be text")]
    public async Task A_malformed_write_is_refused(string body, string expected)
    {
        using var app = await stand.AppAsync();
        var field = await GateFieldAsync(app);
        var answer = await app.PutAsJsonAsync($"rest/api/3/app/field/{field.Id}/value", JsonElement.Parse(body));
        await JiraAssert.RefusedAsync(answer, HttpStatusCode.BadRequest, expected);
    }

    [Fact]
    public async Task One_bad_id_among_many_writes_nothing()
    {
        await stand.AddProjectAsync("ALLORNO");
        var (id, key) = await stand.AddIssueAsync("ALLORNO");
        using var app = await stand.AppAsync();
        var field = await GateFieldAsync(app);

        var updates = new[] { new { issueIds = new[] { long.Parse(id), 99999 }, value = "G5" } };
        await JiraAssert.RefusedAsync(await app.PutAsJsonAsync($"rest/api/3/app/field/{field.Id}/value", new { updates }), HttpStatusCode.BadRequest, "99999");

        Assert.Empty((await stand.HistoryOfAsync(key)).EnumerateArray());
    }

    [Theory]
    [InlineData("gate")]
    [InlineData("summary")]
    [InlineData("customfield_99999")]
    public async Task A_field_that_is_not_the_apps_is_unknown(string field)
    {
        await stand.AddProjectAsync($"F{field[..3].ToUpperInvariant()}");
        var (id, _) = await stand.AddIssueAsync($"F{field[..3].ToUpperInvariant()}");
        using var app = await stand.AppAsync();
        await JiraAssert.RefusedAsync(await WriteAsync(app, field, id, "G5"), HttpStatusCode.NotFound, field);
    }

    private static async Task<(string Id, string Key)> GateFieldAsync(HttpClient app)
    {
        var fields = await app.GetFromJsonAsync<JsonElement>("rest/api/3/field");
        var gate = fields.EnumerateArray().Single(field => field.GetProperty("key").GetString()!.EndsWith("__gate", System.StringComparison.Ordinal));
        return (gate.GetProperty("id").GetString()!, gate.GetProperty("key").GetString()!);
    }

    private static Task<HttpResponseMessage> WriteAsync(HttpClient client, string field, string issueId, string value) =>
        client.PutAsJsonAsync($"rest/api/3/app/field/{field}/value", new { updates = new[] { new { issueIds = new[] { long.Parse(issueId) }, value } } });
}

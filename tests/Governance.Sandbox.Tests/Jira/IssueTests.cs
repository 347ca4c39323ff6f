using System.Linq;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class IssueTests(JiraStand stand) : IClassFixture<JiraStand>
{
    private static readonly object Document = new
    {
        type = "doc", version = 1,
        content = new[] { new { type = "paragraph", content = new[] { new { type = "text", text = "The letter is due." } } } },
    };

    [Fact]
    public async Task An_issue_is_read_as_it_was_created_by_key_and_by_id()
    {
        await stand.AddProjectAsync("READ");
        var answer = await stand.Person.PostAsJsonAsync("/rest/api/3/issue", new
        {
            fields = new { project = new { key = "READ" }, issuetype = new { id = "10001" }, summary = "Approval", description = Document, labels = new[] { "lending" }, duedate = "2026-12-01" },
        });
        var created = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("READ-1", created.GetProperty("key").GetString());
        var byKey = await stand.Person.GetFromJsonAsync<JsonElement>("/rest/api/3/issue/READ-1");
        var byId = await stand.Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{created.GetProperty("id").GetString()}");
        Assert.Equal(byKey.GetRawText(), byId.GetRawText());
        var fields = byKey.GetProperty("fields");
        Assert.Equal("Approval", fields.GetProperty("summary").GetString());
        Assert.Equal("doc", fields.GetProperty("description").GetProperty("type").GetString());
        Assert.Equal("2026-12-01", fields.GetProperty("duedate").GetString());
        Assert.Equal("new", fields.GetProperty("status").GetProperty("statusCategory").GetProperty("key").GetString());
        Assert.Equal("READ", fields.GetProperty("project").GetProperty("key").GetString());
        Assert.Equal(stand.PersonId, fields.GetProperty("creator").GetProperty("accountId").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000$", fields.GetProperty("updated").GetString());
    }

    [Fact]
    public async Task An_edit_is_written_to_the_history()
    {
        await stand.AddProjectAsync("EDIT");
        var (_, key) = await stand.AddIssueAsync("EDIT", "Before");

        var answer = await stand.Person.PutAsJsonAsync($"/rest/api/3/issue/{key}", new { fields = new { summary = "After", assignee = new { accountId = stand.PersonId }, description = Document } });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var items = (await stand.HistoryOfAsync(key))[0].GetProperty("items").EnumerateArray().ToDictionary(item => item.GetProperty("fieldId").GetString()!);
        Assert.Equal(("Before", "After"), (items["summary"].GetProperty("fromString").GetString(), items["summary"].GetProperty("toString").GetString()));
        Assert.Equal((stand.PersonId, "Sandbox Engineer"), (items["assignee"].GetProperty("to").GetString(), items["assignee"].GetProperty("toString").GetString()));
        Assert.Equal("The letter is due.", items["description"].GetProperty("toString").GetString());
    }

    [Fact]
    public async Task The_history_comes_in_pages_oldest_first()
    {
        await stand.AddProjectAsync("LOG");
        var (_, key) = await stand.AddIssueAsync("LOG", "0");
        for (var number = 1; number <= 5; number++)
        {
            await stand.Person.PutAsJsonAsync($"/rest/api/3/issue/{key}", new { fields = new { summary = $"{number}" } });
        }

        var page = await stand.Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{key}/changelog?startAt=2&maxResults=2");
        var last = await stand.Person.GetFromJsonAsync<JsonElement>(page.GetProperty("nextPage").GetString());

        Assert.Equal(["3", "4"], page.GetProperty("values").EnumerateArray().Select(entry => entry.GetProperty("items")[0].GetProperty("toString").GetString()));
        Assert.Equal((5, false), (page.GetProperty("total").GetInt32(), page.GetProperty("isLast").GetBoolean()));
        Assert.Equal("5", Assert.Single(last.GetProperty("values").EnumerateArray()).GetProperty("items")[0].GetProperty("toString").GetString());
        Assert.True(last.GetProperty("isLast").GetBoolean());
        await JiraAssert.RefusedAsync(await stand.Person.GetAsync($"/rest/api/3/issue/{key}/changelog?startAt=-1"), HttpStatusCode.BadRequest, "startAt");
    }

    [Theory]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"}}""", "You must specify a summary")]
    [InlineData("""{"project":{"key":"NONE"},"issuetype":{"name":"Task"},"summary":"x"}""", "valid project")]
    [InlineData("""{"project":"BAD","issuetype":{"name":"Task"},"summary":"x"}""", "valid project")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Epoch"},"summary":"x"}""", "valid issue type")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":" "}""", "You must specify a summary")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":7}""", "must be text")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":null}""", "must be text")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":"a\nb"}""", "newline")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":"x","description":"plain"}""", "Atlassian Document")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":"x","duedate":"tomorrow"}""", "date")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":"x","labels":["two words"]}""", "without spaces")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":"x","assignee":{"accountId":"nobody"}}""", "valid accountId")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":"x","status":{"id":"10001"}}""", "'status' cannot be set")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":"x","customfield_10101":"G5"}""", "'customfield_10101' cannot be set")]
    [InlineData("""{"project":{"key":"BAD"},"issuetype":{"name":"Task"},"summary":"x","unknown":1}""", "'unknown' cannot be set")]
    public async Task An_issue_with_a_wrong_field_is_refused_and_not_made(string fields, string expected)
    {
        await stand.Anonymous.PostAsJsonAsync("/sandbox/projects", new { key = "BAD", name = "Bad" });

        var answer = await stand.Person.PostAsJsonAsync("/rest/api/3/issue", new { fields = JsonElement.Parse(fields) });

        await JiraAssert.RefusedAsync(answer, HttpStatusCode.BadRequest, expected);
        var left = await (await stand.Person.PostAsJsonAsync("/rest/api/3/search/jql", new { jql = "project = BAD" })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Empty(left.GetProperty("issues").EnumerateArray());
    }

    [Fact]
    public async Task Too_long_a_summary_is_refused()
    {
        await stand.AddProjectAsync("LONG");
        var (_, key) = await stand.AddIssueAsync("LONG", new string('x', 255));

        var answer = await stand.Person.PutAsJsonAsync($"/rest/api/3/issue/{key}", new { fields = new { summary = new string('x', 256) } });

        await JiraAssert.RefusedAsync(answer, HttpStatusCode.BadRequest, "less than 255");
        Assert.Empty((await stand.HistoryOfAsync(key)).EnumerateArray());
    }

    [Fact]
    public async Task A_deleted_issue_is_unknown_and_its_key_is_not_used_again()
    {
        await stand.AddProjectAsync("GONE");
        var (id, key) = await stand.AddIssueAsync("GONE");

        Assert.Equal(HttpStatusCode.NoContent, (await stand.Person.DeleteAsync($"/rest/api/3/issue/{key}")).StatusCode);

        await JiraAssert.RefusedAsync(await stand.Person.GetAsync($"/rest/api/3/issue/{id}"), HttpStatusCode.NotFound, "Issue does not exist");
        await JiraAssert.RefusedAsync(await stand.Person.DeleteAsync($"/rest/api/3/issue/{key}"), HttpStatusCode.NotFound, "Issue does not exist");
        Assert.Equal("GONE-2", (await stand.AddIssueAsync("GONE")).Key);
    }

    [Fact]
    public async Task A_property_is_written_read_listed_and_removed_and_changes_no_field()
    {
        await stand.AddProjectAsync("PROP");
        var (_, key) = await stand.AddIssueAsync("PROP");
        var address = $"/rest/api/3/issue/{key}/properties/gate.claim";

        await JiraAssert.RefusedAsync(await stand.Person.GetAsync(address), HttpStatusCode.NotFound, "gate.claim");
        Assert.Equal(HttpStatusCode.Created, (await stand.Person.PutAsJsonAsync(address, new { open = true })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stand.Person.PutAsJsonAsync(address, new { open = false })).StatusCode);
        var read = await stand.Person.GetFromJsonAsync<JsonElement>(address);
        Assert.Equal("""{"key":"gate.claim","value":{"open":false}}""", read.GetRawText());
        var listed = await stand.Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{key}/properties");
        Assert.Equal("gate.claim", Assert.Single(listed.GetProperty("keys").EnumerateArray()).GetProperty("key").GetString());
        Assert.Empty((await stand.HistoryOfAsync(key)).EnumerateArray());
        Assert.Equal(HttpStatusCode.NoContent, (await stand.Person.DeleteAsync(address)).StatusCode);
        await JiraAssert.RefusedAsync(await stand.Person.DeleteAsync(address), HttpStatusCode.NotFound, "gate.claim");
        await JiraAssert.RefusedAsync(await stand.Person.PutAsJsonAsync(address, new string('x', 40_000)), HttpStatusCode.BadRequest, "32768");
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class EventTests(JiraStand stand) : IClassFixture<JiraStand>
{
    [Fact]
    public async Task Create_edit_move_and_delete_are_told_to_the_remote()
    {
        stand.Remote.Answer = null;
        await stand.AddProjectAsync("TOLD");
        var (id, key) = await stand.AddIssueAsync("TOLD");
        await stand.Person.PutAsJsonAsync($"/rest/api/3/issue/{key}", new { fields = new { summary = "Approval of the regulator" } });
        await stand.MoveAsync(key, "31");
        await stand.Person.DeleteAsync($"/rest/api/3/issue/{key}");

        var created = await EventAsync(key, "avi:jira:created:issue");
        var deleted = await EventAsync(key, "avi:jira:deleted:issue");
        var moved = await EventAsync(key, "avi:jira:updated:issue", "status");
        var edited = await EventAsync(key, "avi:jira:updated:issue", "summary");

        Assert.All([created, deleted, moved, edited], call =>
        {
            Assert.Null(call.TokenProblem);
            Assert.Equal("/forge/events", call.Path);
            Assert.Equal("issue-changed", call.ModuleKey);
            Assert.Equal(id, call.Body.GetProperty("issue").GetProperty("id").GetString());
            Assert.Equal(stand.PersonId, call.Body.GetProperty("atlassianId").GetString());
            Assert.Matches("^[0-9a-f]{32}$", call.Headers["x-b3-traceid"]);
            Assert.Matches("^[0-9a-f]{16}$", call.Headers["x-b3-spanid"]);
            Assert.True(call.Headers.ContainsKey("x-forge-oauth-system"));
        });
        Assert.Equal("Done", moved.Body.GetProperty("issue").GetProperty("fields").GetProperty("status").GetProperty("name").GetString());
        Assert.Equal("Approval of the regulator", Item(edited, "summary").GetProperty("toString").GetString());
    }

    [Fact]
    public async Task An_event_is_sent_again_after_503_with_a_token_of_its_own_and_not_after_400()
    {
        await stand.AddProjectAsync("RETRY");
        await stand.AddProjectAsync("FINAL");
        var attempts = new Dictionary<string, int>();
        stand.Remote.Answer = (call, _) =>
        {
            var project = call.Path == "/forge/events" ? call.Body.GetProperty("issue").GetProperty("key").GetString()!.Split('-')[0] : "";
            lock (attempts)
            {
                attempts[project] = attempts.GetValueOrDefault(project) + 1;
                return Task.FromResult(Results.StatusCode(project == "FINAL" ? 400 : project == "RETRY" && attempts[project] < 3 ? 503 : 202));
            }
        };

        var (_, final) = await stand.AddIssueAsync("FINAL");
        var (_, retried) = await stand.AddIssueAsync("RETRY");
        for (var waits = 0; waits < 100 && attempts.GetValueOrDefault("RETRY") < 3; waits++)
        {
            await Task.Delay(100);
        }

        await Task.Delay(500);
        var calls = stand.Remote.Calls.Where(call => call.Path == "/forge/events").ToList();
        var again = calls.Where(call => KeyOf(call) == retried).ToList();
        Assert.Equal(3, again.Count);
        Assert.Equal(3, again.Select(call => call.Token.Id).Distinct().Count());
        Assert.All(again, call => Assert.Null(call.TokenProblem));
        Assert.Single(calls, call => KeyOf(call) == final);
    }

    [Fact]
    public async Task A_write_that_changes_nothing_is_no_event()
    {
        stand.Remote.Answer = null;
        await stand.AddProjectAsync("QUIET");
        var (_, key) = await stand.AddIssueAsync("QUIET", "Same");
        await stand.Person.PutAsJsonAsync($"/rest/api/3/issue/{key}", new { fields = new { summary = "Same" } });
        await stand.Person.PutAsJsonAsync($"/rest/api/3/issue/{key}/properties/note", new { text = "a property is no field" });
        await stand.Person.DeleteAsync($"/rest/api/3/issue/{key}");

        await EventAsync(key, "avi:jira:deleted:issue");

        Assert.DoesNotContain(stand.Remote.Calls, call => call.Path == "/forge/events" && KeyOf(call) == key && TypeOf(call) == "avi:jira:updated:issue");
    }

    [Fact]
    public async Task The_scheduled_call_waits_for_a_remote_that_starts_late()
    {
        await using var late = new JiraStand(options => options) { StartsRemote = false };
        await late.InitializeAsync();
        await Task.Delay(700);
        await late.Remote.StartAsync();

        var call = await late.Remote.WaitForAsync(call => call.Path == "/forge/tokens");

        Assert.Null(call.TokenProblem);
        Assert.Equal("token-refresh", call.ModuleKey);
        Assert.NotEmpty(call.Headers["x-forge-oauth-system"]);
        Assert.False(call.Token.TryGetPayloadValue<string>("principal", out _));
    }

    [Fact]
    public async Task The_token_says_what_Forge_says()
    {
        stand.Remote.Answer = null;
        var told = await stand.Anonymous.GetFromJsonAsync<JsonElement>("/sandbox");
        (await stand.AppAsync()).Dispose();
        var call = await stand.Remote.WaitForAsync(call => call.Path == "/forge/tokens");
        var cloudId = told.GetProperty("cloudId").GetString();

        Assert.StartsWith("forge/invocation-token/", call.Token.Kid);
        Assert.Equal("RS256", call.Token.Alg);
        Assert.Equal(25, (call.Token.ValidTo - call.Token.ValidFrom).TotalSeconds);
        Assert.Equal(call.Token.ValidFrom, call.Token.IssuedAt);
        Assert.NotEmpty(call.Token.Id);
        Assert.Equal(JiraStand.AppId, call.App.GetProperty("id").GetString());
        Assert.StartsWith("ari:cloud:ecosystem::installation/", call.App.GetProperty("installationId").GetString());
        Assert.Equal($"{stand.Url}/ex/jira/{cloudId}", call.App.GetProperty("apiBaseUrl").GetString());
        Assert.Equal("PRODUCTION", call.App.GetProperty("environment").GetProperty("type").GetString());
        Assert.Equal("core:scheduledTrigger", call.App.GetProperty("module").GetProperty("type").GetString());
        Assert.Equal(cloudId, call.Context.GetProperty("cloudId").GetString());
        Assert.Equal(stand.Url, call.Context.GetProperty("siteUrl").GetString());
        Assert.Equal(told.GetProperty("apiBaseUrl").GetString(), call.App.GetProperty("apiBaseUrl").GetString());
        Assert.Equal(JiraStand.AppId, told.GetProperty("appId").GetString());
        Assert.Equal(told.GetProperty("jwksUrl").GetString(), $"{stand.Url}/.well-known/jwks.json");
    }

    private Task<ReceivedCall> EventAsync(string key, string type, string? field = null) => stand.Remote.WaitForAsync(call =>
        call.Path == "/forge/events" && KeyOf(call) == key && TypeOf(call) == type && (field is null || Item(call, field).ValueKind == JsonValueKind.Object));

    private static string? KeyOf(ReceivedCall call) => call.Body.GetProperty("issue").GetProperty("key").GetString();

    private static string? TypeOf(ReceivedCall call) => call.Body.GetProperty("eventType").GetString();

    private static JsonElement Item(ReceivedCall call, string field) => call.Body.GetProperty("changelog").GetProperty("items").EnumerateArray()
        .FirstOrDefault(item => item.GetProperty("field").GetString() == field);
}

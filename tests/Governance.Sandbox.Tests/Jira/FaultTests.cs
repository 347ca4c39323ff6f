using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class FaultTests : IAsyncLifetime
{
    private readonly JiraStand stand = new();

    public Task InitializeAsync() => stand.InitializeAsync();

    public async Task DisposeAsync() => await stand.DisposeAsync();

    [Fact]
    public async Task Requests_fail_as_Jira_fails_for_as_long_as_asked_and_no_others()
    {
        await SetAsync("", new { method = "GET", path = "/rest/api/3/field", count = 1, status = 429, retryAfter = 5, reason = "jira-quota-global-based" });
        await SetAsync("", new { path = "/rest/api/3/project", count = 1, status = 503 });

        Assert.Equal(HttpStatusCode.OK, (await stand.Person.GetAsync("/rest/api/3/myself")).StatusCode);
        using var app = await stand.AppAsync();
        var limited = await app.GetAsync("rest/api/3/field");
        await JiraAssert.RefusedAsync(limited, HttpStatusCode.TooManyRequests, "Rate limit");
        Assert.Equal("5", limited.Headers.GetValues("Retry-After").Single());
        Assert.Equal("jira-quota-global-based", limited.Headers.GetValues("RateLimit-Reason").Single());
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("rest/api/3/field")).StatusCode);

        var shown = await stand.Anonymous.GetFromJsonAsync<JsonElement>("/sandbox/faults");
        Assert.Equal([1, 0], shown.GetProperty("requests").EnumerateArray().Select(rule => rule.GetProperty("fired").GetInt32()));
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("events").ValueKind);
        var busy = await stand.Person.GetAsync("/rest/api/3/project");
        await JiraAssert.RefusedAsync(busy, HttpStatusCode.ServiceUnavailable, "not carried out");
        Assert.False(busy.Headers.Contains("RateLimit-Reason"));

        await SetAsync("", new { probability = 1, status = 503 });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await stand.Person.GetAsync("/rest/api/3/myself")).StatusCode);
        await stand.Anonymous.DeleteAsync("/sandbox/faults");
        Assert.Equal(HttpStatusCode.OK, (await stand.Person.GetAsync("/rest/api/3/myself")).StatusCode);
    }

    [Fact]
    public async Task Dropped_events_never_come_and_after_the_clearing_all_come()
    {
        await stand.AddProjectAsync("DROP");
        await SetAsync("/events", new { drop = 1 });
        var (_, lost) = await stand.AddIssueAsync("DROP");
        Assert.Equal(1, (await EventsAsync()).GetProperty("dropped").GetInt32());
        await stand.Anonymous.DeleteAsync("/sandbox/faults");
        var (_, told) = await stand.AddIssueAsync("DROP");
        await EventOfAsync(told);
        Assert.DoesNotContain(Told(), key => key == lost);
    }

    [Fact]
    public async Task Duplicated_events_come_twice()
    {
        await stand.AddProjectAsync("TWICE");
        await SetAsync("/events", new { duplicate = 1 });
        var (_, key) = await stand.AddIssueAsync("TWICE");
        for (var waits = 0; waits < 100 && Told().Count(one => one == key) < 2; waits++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(2, Told().Count(one => one == key));
    }

    [Fact]
    public async Task A_delayed_event_comes_later_and_holds_up_no_other()
    {
        await stand.AddProjectAsync("LATE");
        await SetAsync("/events", new { delay = 1, delayMilliseconds = 2500 });
        var watch = Stopwatch.StartNew();
        var (_, late) = await stand.AddIssueAsync("LATE");
        await stand.Anonymous.DeleteAsync("/sandbox/faults");
        var (_, prompt) = await stand.AddIssueAsync("LATE");
        await EventOfAsync(prompt);
        await EventOfAsync(late);
        Assert.True(watch.ElapsedMilliseconds >= 2400, $"It took {watch.ElapsedMilliseconds} ms.");
        Assert.Equal([prompt, late], Told());
    }

    [Fact]
    public async Task Reordered_events_change_places_and_the_last_one_still_comes()
    {
        await stand.AddProjectAsync("SWAP");
        await SetAsync("/events", new { reorder = 1 });
        var keys = new List<string>();
        for (var issue = 0; issue < 3; issue++)
        {
            keys.Add((await stand.AddIssueAsync("SWAP")).Key);
        }

        foreach (var key in keys)
        {
            await EventOfAsync(key);
        }

        var told = Told();
        Assert.True(told.IndexOf(keys[1]) < told.IndexOf(keys[0]), string.Join(' ', told));
        Assert.Equal(keys[2], told[^1]);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_events_the_same_fate()
    {
        var first = await FatesAsync("SEEDA", 5);
        Assert.Equal(first, await FatesAsync("SEEDB", 5));
        Assert.NotEqual(first, await FatesAsync("SEEDC", 6));
    }

    [Theory]
    [InlineData("", """{"count":1,"status":503,"path":"/sandbox"}""", "/rest")]
    [InlineData("", """{"count":1,"status":503,"what":1}""", "what")]
    [InlineData("", """{"status":503}""", "count")]
    [InlineData("/events", """{"drop":1.1}""", "probability")]
    [InlineData("/events", """{"reorder":-0.1}""", "probability")]
    [InlineData("/events", """{"delay":1}""", "delayMilliseconds")]
    [InlineData("/events", """{"lose":1}""", "lose")]
    public async Task A_wrong_fault_is_refused(string route, string body, string expected)
    {
        var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await JiraAssert.RefusedAsync(await stand.Anonymous.PostAsync("/sandbox/faults" + route, content), HttpStatusCode.BadRequest, expected);
        Assert.Equal("""{"requests":[],"events":null}""", await stand.Anonymous.GetStringAsync("/sandbox/faults"));
    }

    /// <summary>After each of 20 events: how many were dropped, doubled and held so far.</summary>
    private async Task<List<(int, int, int)>> FatesAsync(string project, int seed)
    {
        await stand.AddProjectAsync(project);
        await SetAsync("/events", new { seed, drop = 0.4, duplicate = 0.4, reorder = 0.4 });
        var fates = new List<(int, int, int)>();
        for (var issue = 0; issue < 20; issue++)
        {
            await stand.AddIssueAsync(project);
            var events = await EventsAsync();
            fates.Add((events.GetProperty("dropped").GetInt32(), events.GetProperty("duplicated").GetInt32(), events.GetProperty("reordered").GetInt32()));
        }

        return fates;
    }

    private async Task<JsonElement> EventsAsync() =>
        (await stand.Anonymous.GetFromJsonAsync<JsonElement>("/sandbox/faults")).GetProperty("events");

    private async Task SetAsync(string route, object body) =>
        Assert.Equal(HttpStatusCode.NoContent, (await stand.Anonymous.PostAsJsonAsync("/sandbox/faults" + route, body)).StatusCode);

    private Task<ReceivedCall> EventOfAsync(string key) => stand.Remote.WaitForAsync(call => call.Path == "/forge/events" && KeyOf(call) == key);

    private List<string> Told() => [.. stand.Remote.Calls.Where(call => call.Path == "/forge/events").Select(KeyOf)];

    private static string KeyOf(ReceivedCall call) => call.Body.GetProperty("issue").GetProperty("key").GetString()!;
}

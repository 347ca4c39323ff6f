using System;
using System.Linq;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Governance.Sandbox.Tests.Jira;

public sealed class TransitionTests(JiraStand stand) : IClassFixture<JiraStand>
{
    [Fact]
    public async Task A_transition_that_the_remote_allows_moves_the_issue()
    {
        stand.Remote.Answer = null;
        await stand.AddProjectAsync("ALLOW", "Done");
        var (_, key) = await stand.AddIssueAsync("ALLOW");

        Assert.Equal(HttpStatusCode.NoContent, (await stand.MoveAsync(key, "21")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await stand.MoveAsync(key, "31")).StatusCode);

        Assert.Equal("Done", await stand.StatusOfAsync(key));
        var asked = Assert.Single(stand.Remote.Calls, call => call.Path == "/forge/validate" && call.Body.GetProperty("issueKey").GetString() == key);
        Assert.Null(asked.TokenProblem);
        Assert.Equal("""{"issueKey":"KEY","transition":{"from":"3","to":"10001"}}""".Replace("KEY", key, StringComparison.Ordinal), asked.Body.GetRawText());
        Assert.Equal("validate-gate", asked.ModuleKey);
        Assert.Equal("gate-check", asked.Context.GetProperty("moduleKey").GetString());
        Assert.Equal(stand.PersonId, asked.Token.GetPayloadValue<string>("principal"));
        Assert.False(asked.Headers.ContainsKey("x-forge-oauth-system"));
    }

    [Fact]
    public async Task A_refusal_is_answered_word_for_word_and_nothing_moves()
    {
        const string Refusal = "Evidence 'approval letter' is missing: “Sandbox Owner” can supply it. [Evidence.Missing]";
        stand.Remote.Answer = (call, _) => Task.FromResult(Results.Json(new { result = false, errorMessage = Refusal }));
        await stand.AddProjectAsync("DENY", "Done");
        var (_, key) = await stand.AddIssueAsync("DENY");

        var answer = await stand.MoveAsync(key, "31");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(Refusal, Assert.Single(body.GetProperty("errorMessages").EnumerateArray()).GetString());
        Assert.Empty(body.GetProperty("errors").EnumerateObject());
        Assert.Equal("To Do", await stand.StatusOfAsync(key));
        Assert.Empty((await stand.HistoryOfAsync(key)).EnumerateArray());
    }

    [Theory]
    [InlineData(401, "[Gate.StoreStatus]")]
    [InlineData(403, "[Gate.StoreStatus]")]
    [InlineData(500, "[Gate.StoreStatus]")]
    [InlineData(302, "[Gate.StoreStatus]")]
    [InlineData(200, "[Gate.AnswerMalformed]")]
    public async Task An_answer_that_is_no_clear_yes_refuses(int status, string code)
    {
        stand.Remote.Answer = (_, _) => Task.FromResult(Results.Text("""{"result":"true"}""", "application/json", statusCode: status));
        await stand.AddProjectAsync($"NO{status}", "Done");
        var (_, key) = await stand.AddIssueAsync($"NO{status}");

        await JiraAssert.RefusedAsync(await stand.MoveAsync(key, "31"), HttpStatusCode.BadRequest, code);

        Assert.Equal("To Do", await stand.StatusOfAsync(key));
    }

    [Fact]
    public async Task A_remote_that_is_too_slow_refuses()
    {
        stand.Remote.Answer = async (call, aborted) =>
        {
            if (call.Path == "/forge/validate")
            {
                await Task.Delay(Timeout.Infinite, aborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            return Results.Json(new { result = true });
        };
        await stand.AddProjectAsync("SLOW", "Done");
        var (_, key) = await stand.AddIssueAsync("SLOW");

        await JiraAssert.RefusedAsync(await stand.MoveAsync(key, "31"), HttpStatusCode.BadRequest, "[Gate.StoreTimeout]");

        Assert.Equal("To Do", await stand.StatusOfAsync(key));
    }

    [Fact]
    public async Task A_project_or_a_status_without_the_validator_does_not_ask()
    {
        stand.Remote.Answer = (_, _) => Task.FromResult(Results.Json(new { result = false, errorMessage = "No." }));
        await stand.AddProjectAsync("FREE");
        await stand.AddProjectAsync("PART", "Done");
        var (_, free) = await stand.AddIssueAsync("FREE");
        var (_, part) = await stand.AddIssueAsync("PART");

        Assert.Equal(HttpStatusCode.NoContent, (await stand.MoveAsync(free, "31")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await stand.MoveAsync(part, "21")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await stand.MoveAsync(part, "31")).StatusCode);
    }

    [Fact]
    public async Task The_open_transitions_are_listed_and_others_refused()
    {
        await stand.AddProjectAsync("LIST");
        var (_, key) = await stand.AddIssueAsync("LIST");

        var listed = await stand.Person.GetFromJsonAsync<JsonElement>($"/rest/api/3/issue/{key}/transitions");

        var names = listed.GetProperty("transitions").EnumerateArray().Select(transition => (transition.GetProperty("id").GetString(), transition.GetProperty("name").GetString()));
        Assert.Equal([("21", "In Progress"), ("31", "Done")], names);
        await JiraAssert.RefusedAsync(await stand.MoveAsync(key, "11"), HttpStatusCode.BadRequest, "not valid for the current state");
        await JiraAssert.RefusedAsync(await stand.MoveAsync(key, "99"), HttpStatusCode.BadRequest, "not valid for the current state");
        await JiraAssert.RefusedAsync(await stand.MoveAsync("LIST-99", "31"), HttpStatusCode.NotFound, "Issue does not exist");
    }

    [Fact]
    public async Task Moving_there_and_back_leaves_both_moves_in_the_history()
    {
        await stand.AddProjectAsync("BACK");
        var (_, key) = await stand.AddIssueAsync("BACK");

        await stand.MoveAsync(key, "31");
        await stand.MoveAsync(key, "11");

        var entries = (await stand.HistoryOfAsync(key)).EnumerateArray().ToList();
        Assert.Equal(2, entries.Count);
        Assert.True(long.Parse(entries[0].GetProperty("id").GetString()!) < long.Parse(entries[1].GetProperty("id").GetString()!));
        var status = entries[0].GetProperty("items").EnumerateArray().Single(item => item.GetProperty("field").GetString() == "status");
        Assert.Equal(("10000", "To Do", "10001", "Done"), (status.GetProperty("from").GetString(), status.GetProperty("fromString").GetString(),
            status.GetProperty("to").GetString(), status.GetProperty("toString").GetString()));
        Assert.Equal(stand.PersonId, entries[0].GetProperty("author").GetProperty("accountId").GetString());
        Assert.Equal("To Do", await stand.StatusOfAsync(key));
    }

    [Fact]
    public async Task Of_two_who_move_the_issue_at_once_one_is_told_that_it_moved()
    {
        stand.Remote.Answer = null;
        await stand.AddProjectAsync("RACE", "Done");
        var (_, key) = await stand.AddIssueAsync("RACE");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => stand.MoveAsync(key, "31")));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest));
        Assert.Single((await stand.HistoryOfAsync(key)).EnumerateArray());
    }
}

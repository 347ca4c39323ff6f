using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Store.WorkItems;
using Xunit;

namespace Governance.JiraApp.Tests;

public sealed class EdgeTests : IAsyncLifetime
{
    private EdgeHost edge = null!;

    public async Task InitializeAsync() => edge = await EdgeHost.StartAsync();

    public async Task DisposeAsync() => await edge.DisposeAsync();

    [Fact]
    [Trait("Checklist", "85")]
    public async Task Transition_OfAnIssueThatIsNoWorkItem_IsAllowed()
    {
        var answer = await edge.ValidateAsync("OTHER-1");
        Assert.Equal(200, answer.Status);
        Assert.True(answer.Body!["result"]!.GetValue<bool>());
        Assert.False(answer.Body.ContainsKey("errorMessage"));
    }

    [Fact]
    public async Task Transition_WhenTheCriterionIsMet_IsAllowed()
    {
        edge.Store.Verdict = _ => new WorkItemVerdict("m", Allowed: true, null, "");
        Assert.True((await edge.ValidateAsync("LEND-50")).Body!["result"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Transition_WhenTheCriterionIsNotMet_IsRefusedInTheStoresWords()
    {
        edge.Store.Verdict = key => key == "LEND-50" ? new WorkItemVerdict("m", Allowed: false, null, "Not yet:\n- evidence is missing") : null;
        var answer = await edge.ValidateAsync("LEND-50");
        Assert.False(answer.Body!["result"]!.GetValue<bool>());
        Assert.Equal("Not yet:\n- evidence is missing", answer.Body["errorMessage"]!.GetValue<string>());
    }

    [Fact]
    public async Task Transition_WhenTheStoreFails_IsRefused()
    {
        edge.Store.Verdict = _ => throw new InvalidOperationException("The database is away.");
        var answer = await edge.ValidateAsync("LEND-50");
        Assert.Equal(200, answer.Status);
        Assert.False(answer.Body!["result"]!.GetValue<bool>());
        Assert.EndsWith("[Store.Unavailable]", answer.Body["errorMessage"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transition_WithALongRefusal_IsCutAtALineAndAThousandCharacters()
    {
        var line = new string('x', 90);
        edge.Store.Verdict = _ => new WorkItemVerdict("m", Allowed: false, null, string.Join('\n', Enumerable.Repeat(line, 30)));
        var message = (await edge.ValidateAsync("LEND-50")).Body!["errorMessage"]!.GetValue<string>();
        Assert.InRange(message.Length, 800, 1000);
        Assert.All(message.Split('\n')[..^1], part => Assert.Equal(line, part));
        Assert.EndsWith("…", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transition_OfAnIssueThatHasMoved_IsJudgedAsTheWorkItemThatItIs()
    {
        var issue = edge.Jira.Put(10050, "LEND-50");
        await edge.TokensAsync();
        edge.Store.News();
        await edge.TurnAsync();
        issue.Key = "ELSE-7";
        issue.Change();
        await edge.EventAsync(10050);
        await edge.TurnAsync();
        await edge.ValidateAsync("ELSE-7");
        Assert.Equal("acme jira LEND-50", edge.Store.Judged[^1]);
    }

    [Fact]
    public async Task Transition_OfAnIssueThatHasMovedUnseen_IsJudgedAsTheWorkItemThatItIs()
    {
        var issue = await MappedAsync();
        issue.Key = "ELSE-7";
        edge.Store.Verdict = key => key == "LEND-50" ? new WorkItemVerdict("m", Allowed: false, null, "Not yet") : null;
        var answer = await edge.ValidateAsync("ELSE-7");
        Assert.False(answer.Body!["result"]!.GetValue<bool>());
        Assert.Equal("Not yet", answer.Body["errorMessage"]!.GetValue<string>());
    }

    [Fact]
    public async Task Transition_OfAnotherIssueThanTheMappedOnes_IsAllowed()
    {
        await MappedAsync();
        edge.Jira.Put(20007, "ELSE-7");
        edge.Store.Verdict = key => key == "LEND-50" ? new WorkItemVerdict("m", Allowed: false, null, "Not yet") : null;
        Assert.True((await edge.ValidateAsync("ELSE-7")).Body!["result"]!.GetValue<bool>());
        Assert.True((await edge.ValidateAsync("ELSE-8")).Body!["result"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Transition_WhenJiraDoesNotSayWhichIssueItIs_IsRefused()
    {
        await MappedAsync();
        edge.Jira.Put(20007, "ELSE-7");
        edge.Jira.Trouble.Enqueue(403);
        var answer = await edge.ValidateAsync("ELSE-7");
        Assert.False(answer.Body!["result"]!.GetValue<bool>());
        Assert.EndsWith("[Store.Unavailable]", answer.Body["errorMessage"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private async Task<FakeIssue> MappedAsync()
    {
        var issue = edge.Jira.Put(10050, "LEND-50");
        await edge.TokensAsync();
        edge.Store.News();
        await edge.TurnAsync();
        return issue;
    }

    [Theory]
    [InlineData("/forge/validate", "validate-gate")]
    [InlineData("/forge/events", "issue-changed")]
    public async Task Body_ThatIsMalformed_IsAProblemAndNothingIsStored(string route, string module)
    {
        foreach (var body in new[] { "", "{", "[]", "\"text\"", "{\"issue\":{\"id\":\"1\"}", new string('[', 5000), "{\"a\":" + new string('{', 100) })
        {
            var answer = await edge.PostAsync(route, $"Bearer {edge.Token(module)}", body);
            Assert.Equal((400, "Request.Malformed"), (answer.Status, answer.Code));
        }

        Assert.Empty(await edge.State.Waiting("acme"));
        Assert.Empty(edge.Store.Judged);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"issueKey":null,"issue":null}""")]
    [InlineData("""{"issueKey":5.5,"issue":{"id":true}}""")]
    [InlineData("""{"issueKey":["LEND-50"],"issue":["1"]}""")]
    [InlineData("""{"issueKey":"","issue":{"id":""}}""")]
    [InlineData("""{"issueKey":"LEND-50 OR 1=1","issue":{"id":"../../x"}}""")]
    public async Task Body_ThatNamesNoIssue_IsAProblemAndNothingIsStored(string body)
    {
        foreach (var (route, module) in new[] { ("/forge/validate", "validate-gate"), ("/forge/events", "issue-changed") })
        {
            var answer = await edge.PostAsync(route, $"Bearer {edge.Token(module)}", body);
            Assert.Equal((400, "Request.IssueMissing"), (answer.Status, answer.Code));
        }

        Assert.Empty(await edge.State.Waiting("acme"));
        Assert.Empty(edge.Store.Judged);
    }

    [Fact]
    public async Task Name_ThatIsTooLong_IsAProblemAndNothingIsStored()
    {
        var name = new string('A', 256);
        var body = new JsonObject { ["issueKey"] = name, ["issue"] = new JsonObject { ["id"] = name } }.ToJsonString();
        foreach (var (route, module) in new[] { ("/forge/validate", "validate-gate"), ("/forge/events", "issue-changed") })
        {
            var answer = await edge.PostAsync(route, $"Bearer {edge.Token(module)}", body);
            Assert.Equal((400, "Request.IssueMissing"), (answer.Status, answer.Code));
        }

        Assert.Empty(await edge.State.Waiting("acme"));
    }

    [Fact]
    public async Task Body_ThatIsTooLong_IsAProblemAndNothingIsStored()
    {
        var body = "{\"issue\":{\"id\":\"1\",\"summary\":\"" + new string('x', 1024 * 1024) + "\"}}";
        var answer = await edge.PostAsync("/forge/events", $"Bearer {edge.Token("issue-changed")}", body);
        Assert.Equal((413, "Request.TooLarge"), (answer.Status, answer.Code));
        Assert.Empty(await edge.State.Waiting("acme"));
    }

    [Fact]
    public async Task Hint_IsDurableBeforeItIsAcknowledged()
    {
        Assert.Equal(202, (await edge.EventAsync(10001)).Status);
        edge = await edge.RestartAsync();
        Assert.Equal("10001", Assert.Single(await edge.State.Waiting("acme")).ExternalId);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Governance.JiraApp.Tests;

public sealed class JiraSyncTests : IAsyncLifetime
{
    private EdgeHost edge = null!;

    public async Task InitializeAsync()
    {
        edge = await EdgeHost.StartAsync();
        edge.Jira.Put(10001, "LEND-1", done: true);
        edge.Jira.Put(10002, "LEND-2");
        edge.Jira.Put(10050, "LEND-50");
    }

    public async Task DisposeAsync() => await edge.DisposeAsync();

    [Fact]
    public async Task Sync_WithoutASystemToken_CallsNobodyAndSaysSo()
    {
        edge.Store.News();
        await edge.TurnAsync();
        Assert.Empty(edge.Jira.Calls);
        Assert.Contains("[Jira.NoToken]", Assert.Single(edge.Status.Hosts("acme")).Problem, StringComparison.Ordinal);
        Assert.Single(edge.Store.Items);
    }

    [Fact]
    public async Task Measure_IsShownInItsIssuesWithOneCallAField()
    {
        await SettleAsync();
        Assert.Empty(edge.Store.Items);
        Assert.Equal(["customfield_10101", "customfield_10102"], edge.Jira.Writes.Select(write => write.Field));
        var update = Assert.Single(edge.Jira.Writes.First().Body["updates"]!.AsArray())!;
        Assert.Equal("G4", update["value"]!.GetValue<string>());
        Assert.Equal([10001, 10002, 10050], update["issueIds"]!.AsArray().Select(id => id!.GetValue<int>()));
        Assert.Equal("NotSet", edge.Jira.Writes.Last().Body["updates"]![0]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task Measure_WhenNothingShownDiffers_IsNotWrittenAgain()
    {
        await SettleAsync();
        edge.Store.News();
        await edge.TurnAsync();
        Assert.Equal(2, edge.Jira.Writes.Count);
        edge.Store.Measure = edge.Store.Measure with { NextGate = "G5" };
        edge.Store.News();
        await edge.TurnAsync();
        // Only the field that differs.
        Assert.Equal("customfield_10101", edge.Jira.Writes.Last().Field);
        Assert.Equal(3, edge.Jira.Writes.Count);
    }

    [Fact]
    public async Task Issues_AreObservedAsTheyAre()
    {
        await SettleAsync();
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=False", edge.Store.State());
    }

    [Fact]
    public async Task Issue_WhenItChangesWithoutAnyHint_IsFoundBySearch()
    {
        await SettleAsync();
        edge.Jira.Issues["10050"].Change(done: true);
        await edge.TurnAsync();
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=True", edge.Store.State());
    }

    [Fact]
    public async Task Hint_InBetweenTwoLooks_CostsOneReadAndNoSearch()
    {
        await SettleAsync();
        var before = edge.Jira.Calls.Count;
        edge.Jira.Issues["10050"].Change(done: true);
        await edge.EventAsync(10050);
        await edge.TurnAsync(look: false);
        Assert.Equal(["GET issue/10050"], edge.Jira.Calls.Skip(before));
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=True", edge.Store.State());
    }

    [Fact]
    public async Task Issue_WhenNothingAboutItsCompletionChanges_IsNoCommand()
    {
        await SettleAsync();
        var before = edge.Store.Observed.Count;
        edge.Jira.Issues["10050"].Change();
        await edge.TurnAsync();
        Assert.Equal(before, edge.Store.Observed.Count);
    }

    [Fact]
    public async Task Issue_WhenDeleted_IsNotComplete()
    {
        await SettleAsync();
        edge.Jira.Issues.TryRemove("10001", out _);
        await edge.EventAsync(10001);
        await edge.TurnAsync();
        Assert.Equal("LEND-1=False;LEND-2=False;LEND-50=False", edge.Store.State());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Issue_UnderAMappedKeyWithAnotherId_DoesNotTakeOverTheMapping(bool moved)
    {
        await SettleAsync();
        edge.Jira.Issues["10050"].Key = moved ? "ELSE-7" : "LEND-50";
        edge.Jira.Put(20050, "LEND-50", done: true);
        await edge.EventAsync(20050);
        await edge.TurnAsync();
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=False", edge.Store.State());
        Assert.Contains("[Jira.IssueReplaced]", Assert.Single(await edge.State.Waiting("acme")).Reason, StringComparison.Ordinal);

        edge.Jira.Issues["10050"].Change(done: true);
        await edge.EventAsync(10050);
        await edge.TurnAsync();
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=True", edge.Store.State());
    }

    [Fact]
    public async Task Issues_WhenTheirWholeProjectIsGone_AreNotComplete()
    {
        await SettleAsync();
        edge.Jira.Issues.Clear();
        await edge.TurnAsync();
        Assert.Equal("LEND-1=False;LEND-2=False;LEND-50=False", edge.Store.State());
    }

    [Fact]
    public async Task Issue_ThatDoesNotExist_IsSaidToBeMissingAndTheOthersAreShown()
    {
        edge.Jira.Issues.TryRemove("10002", out _);
        await SettleAsync();
        Assert.Contains("LEND-2", Assert.Single(edge.Store.Deferred).Reason, StringComparison.Ordinal);
        Assert.Equal(2, edge.Jira.Writes.Count);
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=False", edge.Store.State());
    }

    [Fact]
    public async Task Hints_LostDuplicatedAndReordered_ChangeNothingButLatency()
    {
        await SettleAsync();
        await using var clean = await EdgeHost.StartAsync();
        foreach (var (id, key, done) in new[] { (10001, "LEND-1", true), (10002, "LEND-2", false), (10050, "LEND-50", false) })
        {
            clean.Jira.Put(id, key, done);
        }

        await clean.TokensAsync();
        clean.Store.News();
        await clean.TurnAsync();

        // The same changes on both; the clean one hears of each in order, the other of some, twice, and late.
        var changes = new List<(int Id, bool Done)> { (10001, false), (10050, true), (10002, true), (10050, false), (10002, false), (10002, true) };
        foreach (var (id, done) in changes)
        {
            clean.Jira.Issues[$"{id}"].Change(done);
            await clean.EventAsync(id);
            await clean.TurnAsync();
            edge.Jira.Issues[$"{id}"].Change(done);
        }

        foreach (var id in new[] { 10050, 10050, 10002, 10050, 99999 })
        {
            Assert.Equal(202, (await edge.EventAsync(id)).Status);
        }

        await edge.TurnAsync();
        await edge.TurnAsync();
        Assert.Equal("LEND-1=False;LEND-2=True;LEND-50=False", clean.Store.State());
        Assert.Equal(clean.Store.State(), edge.Store.State());
        Assert.Empty(await edge.State.Waiting("acme"));
    }

    [Fact]
    public async Task Hint_ThatIsReplayed_ChangesNothing()
    {
        await SettleAsync();
        var token = $"Bearer {edge.Token("issue-changed")}";
        var before = (edge.Store.State(), edge.Store.Observed.Count, edge.Jira.Writes.Count);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(202, (await edge.PostAsync("/forge/events", token, """{"issue":{"id":"10050","fields":{"status":"Done"}}}""")).Status);
            await edge.TurnAsync();
        }

        Assert.Equal(before, (edge.Store.State(), edge.Store.Observed.Count, edge.Jira.Writes.Count));
    }

    [Fact]
    public async Task SystemToken_OfAReplayedCall_IsNotTaken()
    {
        var token = $"Bearer {edge.Token("token-refresh")}";
        await edge.PostAsync("/forge/tokens", token, "{}", "system-token");
        Assert.Equal(204, (await edge.PostAsync("/forge/tokens", token, "{}", "a-planted-token")).Status);
        edge.Store.News();
        await edge.TurnAsync();
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=False", edge.Store.State());
    }

    [Fact]
    public async Task SystemToken_SurvivesARestartAndIsNotReadableInTheDatabase()
    {
        await edge.TokensAsync();
        var file = edge.Get<Governance.Store.Storage.Database>().File;
        edge = await edge.RestartAsync();
        edge.Store.News();
        await edge.TurnAsync();
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=False", edge.Store.State());
        foreach (var path in new[] { file, file + "-wal" }.Where(System.IO.File.Exists))
        {
            await using var stream = new System.IO.FileStream(path, System.IO.FileMode.Open, System.IO.FileAccess.Read, System.IO.FileShare.ReadWrite);
            using var reader = new System.IO.StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain("system-token\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Site_WhenBusy_IsAskedAgain()
    {
        await SettleAsync();
        edge.Jira.Issues["10050"].Change(done: true);
        edge.Jira.Trouble.Enqueue(429);
        edge.Jira.Trouble.Enqueue(503);
        await edge.TurnAsync();
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=True", edge.Store.State());
    }

    [Fact]
    public async Task Site_WhenAway_LosesNothing()
    {
        await SettleAsync();
        edge.Jira.Issues["10050"].Change(done: true);
        await edge.EventAsync(10050);
        edge.Jira.Trouble.Enqueue(500);
        edge.Jira.Trouble.Enqueue(500);
        await edge.TurnAsync();
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=False", edge.Store.State());
        Assert.NotNull(Assert.Single(edge.Status.Hosts("acme")).Problem);
        Assert.Single(await edge.State.Waiting("acme"));
        await edge.TurnAsync();
        Assert.Equal("LEND-1=True;LEND-2=False;LEND-50=True", edge.Store.State());
        Assert.Null(Assert.Single(edge.Status.Hosts("acme")).Problem);
    }

    [Fact]
    public async Task Write_WhenTheSiteRefuses_IsKeptAndNotTakenForShown()
    {
        await SettleAsync();
        edge.Store.Measure = edge.Store.Measure with { NextGate = "G5" };
        edge.Store.News();
        edge.Jira.Trouble.Enqueue(200);
        var calls = edge.Jira.Calls.Count;
        await edge.TurnAsync();
        Assert.True(edge.Jira.Calls.Count > calls);
        edge.Store.News();
        await edge.TurnAsync();
        Assert.Contains(edge.Jira.Writes, write => write.Body["updates"]![0]!["value"]!.GetValue<string>() == "G5");
    }

    private async Task SettleAsync()
    {
        await edge.TokensAsync();
        edge.Store.News();
        await edge.TurnAsync();
    }
}

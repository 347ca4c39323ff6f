using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Measures;
using Xunit;

namespace Governance.JiraApp.Tests.Detection;

public sealed class StatusWatchTests : IAsyncLifetime
{
    private DetectionWorld world = null!;

    private SiteIssue Issue => world.First;

    public async Task InitializeAsync() => world = await DetectionWorld.SettledAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task ThereAndBack_BetweenTwoLooks_IsOneFinding_HoweverOftenOneLooks()
    {
        ThereAndBack();
        var entry = Issue.History[^2];
        await world.SettleAsync();
        await world.HintAsync(Issue);
        await world.SettleAsync();
        var breach = Assert.Single(await CompletionsAsync(world));
        Assert.Equal(
            ("jira", "LEND-1", DetectionWorld.Person, world.Owner, $"{entry.Id}", entry.At),
            (breach.Change.Host, breach.Change.Row, breach.Change.By, breach.Change.ByPersonId, breach.Change.AuditId, breach.Change.At));
        var item = await ItemAsync();
        Assert.False(item.Completed || item.Breached);
    }

    [Fact]
    public async Task ThereAndBack_WhileTheCriterionIsMet_IsNoFinding()
    {
        await world.PassG1Async();
        ThereAndBack();
        await world.SettleAsync();
        Assert.Empty(await CompletionsAsync(world));
    }

    [Fact]
    public async Task ThereAndBack_BeforeTheFirstLook_IsTheBaseline()
    {
        await using var other = await DetectionWorld.SettledAsync(before =>
        {
            before.First.Move(done: true, DetectionWorld.Person);
            before.First.Move(done: false, DetectionWorld.Person);
        });
        await other.SettleAsync();
        Assert.Empty(await CompletionsAsync(other));
    }

    [Fact]
    public async Task TwoLooksAtOnce_FindOne()
    {
        ThereAndBack();
        await Task.WhenAll(world.TurnAsync(), world.TurnAsync());
        await world.SettleAsync();
        Assert.Single(await CompletionsAsync(world));
    }

    [Fact]
    public async Task Completion_ThatStays_IsOneFinding_ByHistoryAndByState()
    {
        Issue.Move(done: true, DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Equal($"{Issue.History.Last(entry => entry.Items[0].FieldId == "status").Id}", Assert.Single(await CompletionsAsync(world)).Change.AuditId);
        Assert.True((await ItemAsync()).Breached);
    }

    [Fact]
    public async Task Entry_ThatComesLaterThanTheStateItLedTo_IsTheSameFinding()
    {
        Issue.Move(done: true, DetectionWorld.Person);
        var late = Withhold(1);
        await world.SettleAsync();
        Assert.Null(Assert.Single(await CompletionsAsync(world)).Change.AuditId);
        Issue.History.AddRange(late);
        Issue.Touch(DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Single(await CompletionsAsync(world));
        Assert.True((await ItemAsync()).Completed);
    }

    [Fact]
    public async Task Entries_ThatComeLaterThanOnesThatCameAfterThem_AreAFinding()
    {
        ThereAndBack();
        var late = Withhold(2);
        Issue.Touch(DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Empty(await CompletionsAsync(world));
        Issue.History.InsertRange(0, late);
        await world.HintAsync(Issue);
        await world.SettleAsync();
        Assert.Single(await CompletionsAsync(world));
        Assert.False((await ItemAsync()).Completed);
    }

    [Fact]
    public async Task ReopenedAndCompletedAgain_WhileTheCriterionIsMet_IsNoLongerBreached_AndTheFindingStays()
    {
        Issue.Move(done: true, DetectionWorld.Person);
        await world.SettleAsync();
        Assert.True((await ItemAsync()).Breached);
        await world.PassG1Async();
        Issue.Move(done: false, DetectionWorld.Person);
        Issue.Move(done: true, DetectionWorld.Person);
        await world.SettleAsync();
        var item = await ItemAsync();
        Assert.True(item.Completed);
        Assert.False(item.Breached);
        Assert.Single(await CompletionsAsync(world));
    }

    [Fact]
    public async Task Status_ThatTheSiteDoesNotKnowAnyMore_IsNotDone()
    {
        Issue.Move("Deleted", done: true, DetectionWorld.Person);
        Issue.Move(done: false, DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Empty(await CompletionsAsync(world));
    }

    [Fact]
    public async Task Statuses_AreReadOnce_AndAgainWhenANewOneTurnsUp()
    {
        ThereAndBack();
        ThereAndBack();
        await world.SettleAsync();
        Assert.Equal(1, world.Site.CallsOf("GET status"));
        world.Site.Statuses["Released"] = "done";
        Issue.Move("Released", done: true, DetectionWorld.Person);
        Issue.Move(done: false, DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Equal(2, world.Site.CallsOf("GET status"));
        Assert.Equal(3, (await CompletionsAsync(world)).Count);
    }

    [Fact]
    public async Task MoveFromOneDoneStatusToAnother_IsNoCompletion()
    {
        world.Site.Statuses["Released"] = "done";
        Issue.Move(done: true, DetectionWorld.Person);
        Issue.Move("Released", done: true, DetectionWorld.Person);
        Issue.Move(done: false, DetectionWorld.Person);
        await world.SettleAsync();
        Assert.Single(await CompletionsAsync(world));
    }

    [Fact]
    public async Task SiteThatDoesNotAnswer_LosesNothing()
    {
        ThereAndBack();
        world.Site.Faults.Add(new SiteFault("GET status", 500));
        await world.SettleAsync();
        Assert.Single(await CompletionsAsync(world));
    }

    private void ThereAndBack()
    {
        Issue.Move(done: true, DetectionWorld.Person);
        Issue.Move(done: false, DetectionWorld.Person);
    }

    // The newest entries are not visible yet.
    private List<SiteEntry> Withhold(int count)
    {
        var late = Issue.History.TakeLast(count).ToList();
        Issue.History.RemoveRange(Issue.History.Count - count, count);
        return late;
    }

    private async Task<WorkItem> ItemAsync() => (await world.StateAsync()).WorkItems.Single(item => item.ExternalKey == "LEND-1");

    private static async Task<IReadOnlyList<Breach>> CompletionsAsync(DetectionWorld world) =>
        [.. (await world.StateAsync()).Breaches.Where(breach => breach.Kind == BreachKind.CompletedUnmet)];
}

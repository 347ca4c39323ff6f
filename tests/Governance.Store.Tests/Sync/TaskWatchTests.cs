using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Governance.Store.Tests.Sync;

public sealed class TaskWatchTests
{
    [Fact]
    public async Task ThereAndBack_BetweenTwoLooks_IsOneFinding_HoweverOftenOneLooks()
    {
        await using var fixture = await TaskWatchFixture.Start();
        var entry = fixture.Set(completed: true);
        var at = fixture.Host.Now;
        fixture.Set(completed: false);
        await fixture.Look();
        await fixture.Look();
        var breach = Assert.Single(await fixture.Breaches());
        Assert.Equal((entry, at, TaskWatchFixture.User.ToString("D")), (breach.Change.AuditId, breach.Change.At, breach.Change.By));
        var item = await fixture.Item();
        Assert.False(item.Completed || item.Breached);
    }

    [Fact]
    public async Task ThereAndBack_WhileTheCriterionWasMet_IsNoFinding()
    {
        await using var fixture = await TaskWatchFixture.Start();
        await fixture.Story.Capture();
        fixture.Pass(TimeSpan.FromMinutes(5));
        fixture.ThereAndBack();
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
    }

    [Fact]
    public async Task ThereAndBack_BeforeTheEvidenceWasCaptured_IsAFinding()
    {
        await using var fixture = await TaskWatchFixture.Start();
        fixture.ThereAndBack();
        fixture.Pass(TimeSpan.FromMinutes(5));
        await fixture.Story.Capture();
        await fixture.Look();
        Assert.Single(await fixture.Breaches());
    }

    [Fact]
    public async Task ThereAndBack_BeforeTheFirstLook_IsTheBaseline()
    {
        await using var fixture = await TaskWatchFixture.Mapped();
        fixture.ThereAndBack();
        await fixture.Look();
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
        fixture.ThereAndBack();
        await fixture.Look();
        Assert.Single(await fixture.Breaches());
    }

    [Fact]
    [Trait("Checklist", "85")]
    public async Task ThereAndBack_OfATaskThatIsNotMapped_IsNothing()
    {
        await using var fixture = await TaskWatchFixture.Start();
        var other = Guid.NewGuid();
        fixture.Host.Put("task", other, new JsonObject { ["statecode"] = 0 });
        fixture.Host.Bypass(other, TaskWatchFixture.User, ("statecode", 1));
        fixture.Host.Bypass(fixture.Task, TaskWatchFixture.User, ("subject", "Another"));
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
    }

    [Fact]
    public async Task ThereAndBack_WithinOneSecond_IsOneFinding_InWhateverOrderTheHostTells()
    {
        await using var fixture = await TaskWatchFixture.Start();
        fixture.ThereAndBack();
        var last = fixture.Host.Audits[^1];
        fixture.Host.Audits[^2]["createdon"] = last["createdon"]!.DeepClone();
        fixture.Host.Audits.Remove(last);
        fixture.Host.Audits.Insert(fixture.Host.Audits.Count - 1, last);
        await fixture.Look();
        Assert.Single(await fixture.Breaches());
        Assert.False((await fixture.Item()).Completed);
    }

    [Fact]
    public async Task TwoLooksAtOnce_FindOne()
    {
        await using var fixture = await TaskWatchFixture.Start();
        fixture.ThereAndBack();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(fixture.LookAtHistory)));
        await fixture.Look();
        Assert.Single(await fixture.Breaches());
    }

    [Fact]
    public async Task Completion_ThatTheTaskShowedFirst_AndItsHistoryTellsLater_IsOneFinding()
    {
        await using var fixture = await TaskWatchFixture.Start();
        fixture.Set(completed: true);
        await fixture.LookAtTasks();
        fixture.Set(completed: false);
        await fixture.LookAtTasks();
        Assert.Null(Assert.Single(await fixture.Breaches()).Change.AuditId);
        await fixture.Look();
        Assert.Single(await fixture.Breaches());
        Assert.Empty((await fixture.Item()).Untold);
        fixture.ThereAndBack();
        await fixture.Look();
        Assert.Equal(2, (await fixture.Breaches()).Count);
    }

    [Fact]
    public async Task Entries_ThatComeLaterThanNewerOnes_AreStillAFinding_AndChangeNoState()
    {
        await using var fixture = await TaskWatchFixture.Start();
        fixture.ThereAndBack();
        var late = fixture.Host.Audits.TakeLast(2).ToList();
        late.ForEach(audit => fixture.Host.Audits.Remove(audit));
        fixture.Pass(TimeSpan.FromMinutes(4));
        await fixture.Story.Capture();
        fixture.Pass(TimeSpan.FromMinutes(4));
        fixture.Set(completed: true);
        await fixture.Look();
        Assert.Empty(await fixture.Breaches());
        fixture.Host.Audits.InsertRange(0, late);
        await fixture.Look();
        Assert.Single(await fixture.Breaches());
        var item = await fixture.Item();
        Assert.True(item.Completed);
        Assert.False(item.Breached);
    }

    [Fact]
    public async Task ReopenedAndCompletedAgain_WhileTheCriterionIsMet_IsNoLongerBreached_AndTheFindingStays()
    {
        await using var fixture = await TaskWatchFixture.Start();
        fixture.Set(completed: true);
        await fixture.Look();
        Assert.True((await fixture.Item()).Breached);
        await fixture.Story.Capture();
        fixture.Pass(TimeSpan.FromMinutes(5));
        fixture.Set(completed: false);
        fixture.Set(completed: true);
        await fixture.Look();
        var item = await fixture.Item();
        Assert.True(item.Completed);
        Assert.False(item.Breached);
        Assert.Single(await fixture.Breaches());
    }
}

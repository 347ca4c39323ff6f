using System;
using System.Threading.Tasks;

using Governance.Store.Tests.Support;
using Governance.Store.WorkItems;

using Xunit;

namespace Governance.Store.Tests.WorkItems;

public sealed class WorkItemHistoryTests
{
    [Theory]
    [InlineData(-10, true)]
    [InlineData(-3, true)]
    [InlineData(-1, false)]
    [InlineData(1, false)]
    public async Task Entry_IsJudgedAsOfItsOwnTime_GiveOrTakeTheClocks(int minutes, bool breach)
    {
        await using var store = await TestStore.Start();
        var story = await Looked(store);
        store.Clock.Now += TimeSpan.FromMinutes(30);
        await story.Capture();
        var captured = store.Clock.Now;
        store.Clock.Now += TimeSpan.FromMinutes(30);
        await store.Done(Entry(story, "e1", completed: true, captured.AddMinutes(minutes)));
        await store.Done(Entry(story, "e2", completed: false, captured.AddMinutes(20)));
        Assert.Equal(breach ? 1 : 0, (await story.State()).Breaches.Count);
    }

    [Fact]
    public async Task Entry_AfterTheEvidenceHasExpired_IsAFinding()
    {
        await using var store = await TestStore.Start();
        var story = await Looked(store);
        await story.Capture();
        store.Clock.Now += TimeSpan.FromDays(95);
        await store.Done(Entry(story, "e1", completed: true, store.Clock.Now.AddDays(-50)));
        await store.Done(Entry(story, "e2", completed: false, store.Clock.Now.AddDays(-49)));
        Assert.Empty((await story.State()).Breaches);
        await store.Done(Entry(story, "e3", completed: true, store.Clock.Now.AddDays(-1)));
        Assert.Single((await story.State()).Breaches);
    }

    [Fact]
    public async Task Entry_FromBeforeTheFirstLook_IsTheBaseline()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(Entry(story, "e1", completed: true, store.Clock.Now));
        Assert.Null((await story.State()).WorkItems[0].HostVersion);
        await store.Done(story.Observe(completed: false, version: 1));
        await store.Done(Entry(story, "e2", completed: true, store.Clock.Now.AddMinutes(-1)));
        var state = await story.State();
        Assert.Empty(state.Breaches);
        Assert.False(state.WorkItems[0].Completed);
    }

    [Fact]
    public async Task Entry_ThatIsOlderThanTheNewestTaken_IsJudged_AndChangesNoState()
    {
        await using var store = await TestStore.Start();
        var story = await Looked(store);
        var begin = store.Clock.Now;
        store.Clock.Now += TimeSpan.FromMinutes(30);
        await story.Capture();
        store.Clock.Now += TimeSpan.FromMinutes(30);
        await store.Done(Entry(story, "e3", completed: true, begin.AddMinutes(50)));
        await store.Done(Entry(story, "e1", completed: true, begin.AddMinutes(10)));
        await store.Done(Entry(story, "e2", completed: false, begin.AddMinutes(11)));
        var state = await story.State();
        Assert.Equal("e1", Assert.Single(state.Breaches).Change.AuditId);
        Assert.True(state.WorkItems[0].Completed);
        Assert.False(state.WorkItems[0].Breached);
    }

    [Fact]
    public async Task State_OfALookThatAnEntryHasOvertaken_ChangesNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Looked(store);
        var begin = store.Clock.Now;
        store.Clock.Now += TimeSpan.FromMinutes(30);
        await store.Done(Entry(story, "e1", completed: true, begin.AddMinutes(10)));
        await store.Done(Entry(story, "e2", completed: false, begin.AddMinutes(11)));
        await store.Done(story.Observe(completed: true, version: 7) with { At = begin.AddMinutes(10) });
        Assert.False((await story.State()).WorkItems[0].Completed);
        Assert.Single((await story.State()).Breaches);
        await store.Done(story.Observe(completed: true, version: 8) with { At = begin.AddMinutes(12) });
        Assert.Equal(2, (await story.State()).Breaches.Count);
    }

    [Fact]
    public async Task Entry_OfAnythingButTheSync_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Looked(store);
        await store.Denied(Entry(story, "e1", completed: true, store.Clock.Now) with { Actor = TestStore.Admin }, "WorkItems.ServiceOnly");
    }

    private static async Task<Story> Looked(TestStore store)
    {
        var story = await Story.WithMeasure(store);
        await store.Done(story.Observe(completed: false, version: 1));
        return story;
    }

    private static ObserveWorkItem Entry(Story story, string entry, bool completed, DateTimeOffset at) =>
        story.Observe(completed, version: 0) with { Entry = entry, At = at };
}

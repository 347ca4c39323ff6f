using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Breaches;

public sealed class CompletedUnmetTests
{
    [Fact]
    public async Task Completion_WhileTheCriterionIsNotMet_IsAFindingThatNothingPutsBack()
    {
        await using var store = await TestStore.Start();
        var story = await Completed(store);
        var breach = Assert.Single((await story.State()).Breaches);
        Assert.Equal((BreachKind.CompletedUnmet, BreachState.Open, "jira", Story.Item, false), (breach.Kind, breach.State, breach.Change.Host, breach.Change.Row, breach.Repeated));
        Assert.Contains("Evidence.Missing", breach.Text, System.StringComparison.Ordinal);
        Assert.False(breach.AwaitsPutBack || breach.Holds);
        Assert.Null((await store.Done(new PutBackBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Sync, BreachId = breach.Change.Id })).LedgerNumber);
    }

    [Fact]
    public async Task Completion_AfterReopening_IsAnother_AndRepeatedWhileNobodyHasDealtWithTheFirst()
    {
        await using var store = await TestStore.Start();
        var story = await Completed(store);
        await store.Done(story.Observe(completed: true, version: 2));
        await store.Done(story.Observe(completed: false, version: 3));
        await store.Done(story.Observe(completed: true, version: 4));
        var breaches = (await story.State()).Breaches;
        Assert.Equal([false, true], breaches.Select(breach => breach.Repeated));
        foreach (var breach in breaches)
        {
            await store.Done(Explain(story, story.Owner, breach.Change.Id));
        }

        await store.Done(story.Observe(completed: false, version: 5));
        await store.Done(story.Observe(completed: true, version: 6));
        Assert.False((await story.State()).Breaches[2].Repeated);
    }

    [Fact]
    public async Task Finding_IsExplainedAndAccepted_AndTheCompletionStillDoesNotCount()
    {
        await using var store = await TestStore.Start();
        var story = await Completed(store);
        var id = (await story.State()).Breaches[0].Change.Id;
        await store.Denied(Explain(story, await story.Person("Sandbox Reader"), id), "Breaches.RoleMissing");
        await store.Done(Explain(story, story.Owner, id));
        await store.Done(new AcceptBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Sponsor, "api", "admin"), BreachId = id, Reason = "Seen" });
        await store.Done(new AcceptBreach { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Owner, "api", "admin"), BreachId = id, Reason = "Seen" });
        var state = await story.State();
        Assert.Equal(BreachState.Accepted, state.Breaches[0].State);
        Assert.True(state.WorkItems[0].Breached);
    }

    [Theory]
    [InlineData("""{"workItemId":"ITEM","text":"Evidence is missing."}""")]
    [InlineData("""{"kind":"WorkItemCompleted","workItemId":"ITEM","text":"Evidence is missing."}""")]
    public async Task EntryOfAnOldLedger_IsACompletedWorkItem(string entry)
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var state = await story.State();
        var old = JsonSerializer.Deserialize<BreachFound>(entry.Replace("ITEM", state.WorkItems[0].Id, System.StringComparison.Ordinal), StoreJson.Options)!;
        var recorded = new RecordedEvent
        {
            Tenant = TestStore.Tenant, Stream = MeasureStreams.NameOf(state.Id), Version = state.Version + 1, Number = 99, At = store.Clock.Now, Actor = Actor.Sync, CommandId = "command-old", Event = old,
        };
        var next = MeasureStreams.Fold(state, recorded);
        var breach = Assert.Single(next.Breaches);
        Assert.Equal((BreachKind.CompletedUnmet, Story.Item, "Evidence is missing."), (breach.Kind, breach.Change.Row, breach.Text));
        Assert.True(next.WorkItems[0].Breached);
        Assert.Equal(breach.Change.Id, MeasureStreams.Fold(state, recorded).Breaches[0].Change.Id);
    }

    private static async Task<Story> Completed(TestStore store)
    {
        var story = await Story.WithMeasure(store);
        await store.Done(story.Observe(completed: false, version: 1));
        await store.Done(story.Observe(completed: true, version: 2));
        return story;
    }

    private static ExplainBreach Explain(Story story, string person, string id) => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person, "api"), BreachId = id, Reason = "Clicked too early",
    };
}

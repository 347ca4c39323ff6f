using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Rules.Text;
using Governance.Store.Measures;
using Governance.Store.Rulebooks.Yaml;
using Governance.Store.Tests.Support;
using Governance.Store.WorkItems;

using Xunit;

namespace Governance.Store.Tests.WorkItems;

public sealed class WorkItemTests
{
    [Fact]
    [Trait("Checklist", "85")]
    public async Task Judge_WaitsForTheItemsOwnCriterion_NeverForTheGate()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var judge = store.Get<IWorkItemJudge>();
        var refused = await judge.Judge(TestStore.Tenant, "jira", Story.Item, store.Clock.Now);
        Assert.False(refused!.Allowed);
        Assert.Contains("Evidence.Missing", refused.Text, System.StringComparison.Ordinal);
        Assert.Contains("Sandbox Owner", refused.Text, System.StringComparison.Ordinal);
        await story.Capture();
        Assert.True((await judge.Judge(TestStore.Tenant, "jira", Story.Item, store.Clock.Now))!.Allowed);
        Assert.False((await judge.Judge(TestStore.Tenant, "jira", Story.Item, store.Clock.Now.AddDays(91)))!.Allowed);
        Assert.Equal(0, (await story.State()).Doi);
    }

    [Fact]
    [Trait("Checklist", "85")]
    public async Task Judge_OfAnItemThatIsNotMapped_SaysThatItIsNotGoverned()
    {
        await using var store = await TestStore.Start();
        await Story.WithMeasure(store);
        var judge = store.Get<IWorkItemJudge>();
        Assert.Null(await judge.Judge(TestStore.Tenant, "jira", "LEND-99", store.Clock.Now));
        Assert.Null(await judge.Judge(TestStore.OtherTenant, "jira", Story.Item, store.Clock.Now));
        Assert.Null(await judge.Judge(TestStore.Tenant, "dataverse", Story.Item, store.Clock.Now));
    }

    [Fact]
    public async Task Observation_OlderThanTheKnownOne_ChangesNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Observe(completed: true, version: 5));
        await store.Done(story.Observe(completed: false, version: 4));
        await store.Done(story.Observe(completed: false, version: 5));
        var item = (await story.State()).WorkItems[0];
        Assert.Equal((true, 5L), (item.Completed, item.HostVersion!.Value));
        await store.Denied(story.Observe(completed: true, version: 6, key: "LEND-99"), "WorkItems.Unknown");
        await store.Denied(story.Observe(completed: false, version: 6) with { Actor = TestStore.Admin }, "WorkItems.ServiceOnly");
    }

    [Fact]
    [Trait("Checklist", "80")]
    public async Task Completion_WhileTheCriterionIsNotMet_IsABreach_ButTheFirstLookIsTheBaseline()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Observe(completed: true, version: 1));
        Assert.False((await story.State()).WorkItems[0].Breached);
        await store.Done(story.Observe(completed: false, version: 2));
        await store.Done(story.Observe(completed: true, version: 3));
        Assert.True((await story.State()).WorkItems[0].Breached);
        await store.Done(story.Observe(completed: false, version: 4));
        Assert.False((await story.State()).WorkItems[0].Breached);
        await story.Capture();
        await store.Done(story.Observe(completed: true, version: 5));
        Assert.False((await story.State()).WorkItems[0].Breached);
    }

    [Fact]
    public async Task CompletionThatWasABreach_DoesNotCount_EvenWhenItsCriterionIsMetLater()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Observe(completed: false, version: 1));
        await store.Done(story.Observe(completed: true, version: 2));
        Assert.Contains(ReasonCodes.WorkItemOpen, await ReasonsAt(story, store.Clock.Now));
        await story.Capture();
        Assert.True((await story.State()).WorkItems[0].Breached);
        Assert.Contains(ReasonCodes.WorkItemOpen, await ReasonsAt(story, store.Clock.Now));
        Assert.True((await store.Get<IWorkItemJudge>().Judge(TestStore.Tenant, "jira", Story.Item, store.Clock.Now))!.Allowed);
    }

    [Fact]
    public async Task CompletionThatWasABreach_CountsAgain_WhenTheItemIsOpenedAndRightlyCompleted()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Observe(completed: false, version: 1));
        await store.Done(story.Observe(completed: true, version: 2));
        await store.Done(story.Observe(completed: false, version: 3));
        await story.Capture();
        Assert.Contains(ReasonCodes.WorkItemOpen, await ReasonsAt(story, store.Clock.Now));
        await store.Done(story.Observe(completed: true, version: 4));

        // What was rightly completed stays done when the evidence expires later.
        Assert.DoesNotContain(ReasonCodes.WorkItemOpen, await ReasonsAt(story, store.Clock.Now));
        Assert.DoesNotContain(ReasonCodes.WorkItemOpen, await ReasonsAt(story, store.Clock.Now.AddDays(91)));
    }

    private static async Task<string[]> ReasonsAt(Story story, System.DateTimeOffset asOf)
    {
        var rulebook = RulebookReader.Read(RulebookYaml.Read(SampleRulebook.Yaml).Canonical!, story.Rulebook).Rulebook!;
        var facts = MeasureFacts.Of(await story.State(), rulebook, new GateQuestion("G1"), asOf, static id => id);
        return GateEvaluator.Evaluate(rulebook, facts).Reasons.Select(reason => reason.Code).ToArray();
    }

    [Fact]
    public async Task Mapping_MoreItems_IsTheOwnersOrAnAdmins()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var map = new MapWorkItems
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = TestStore.Admin,
            MeasureId = story.Measure,
            WorkItems = [new WorkItemDraft { Host = "jira", ExternalKey = "LEND-43", Gate = "G1", Title = "Contract" }],
        };
        await store.Denied(map with { CommandId = store.NextId(), Actor = Governance.Store.Commands.Actor.Person(story.Sponsor, "api") }, "Measures.NotYours");
        await store.Denied(map with { CommandId = store.NextId(), WorkItems = [] }, "WorkItems.None");
        await store.Done(map);
        await store.Denied(map with { CommandId = store.NextId() }, "WorkItems.AlreadyMapped");
        Assert.Equal(2, (await story.State()).WorkItems.Count);
        Assert.True((await store.Get<IWorkItemJudge>().Judge(TestStore.Tenant, "jira", "LEND-43", store.Clock.Now))!.Allowed);
    }
}

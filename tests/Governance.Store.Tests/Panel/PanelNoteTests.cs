using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Panel;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Panel;

/// <summary>What the rows of a panel say of registers, scores and waivers.</summary>
public sealed class PanelNoteTests
{
    private const string Fit = "It should be met, not must: it counts 3 of 5, and the gate wants 60 percent.";
    private const string Team = "The field 'team' is empty. It should be met, not must: it counts 2 of 5, and the gate wants 60 percent.";

    [Fact]
    [Trait("Checklist", "37")]
    public async Task Rows_SayWhatIsScored_AndTheGateIsReadyWithoutAllOfThem()
    {
        await using var store = await TestStore.Start();
        var story = await Ready(store);
        await store.Done(story.Change("businessCase", "x"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var panel = await Of(story);
        Assert.True(panel.Ready);
        Assert.Equal((true, Fit), (Row(panel, "fit").Met, Row(panel, "fit").Reason));
        Assert.Equal((false, Team), (Row(panel, "team").Met, Row(panel, "team").Reason));
        Assert.Equal((true, null), (Row(panel, "case").Met, Row(panel, "case").Reason));
        Assert.Equal((true, null), (Row(panel, "approvals").Met, Row(panel, "approvals").Reason));
    }

    [Fact]
    public async Task RowOfARegister_SaysWhatIsOpen_AndHowMuchItHolds()
    {
        await using var store = await TestStore.Start();
        var story = await KindsStory.Begin(store);
        var row = Row(await Of(story), "plan");
        Assert.Equal((false, "This is open: The plan has no milestone: the owner enters one. The register 'milestones' holds 0 entries."), (row.Met, row.Reason));
        Assert.Equal(["Sandbox Owner"], Assert.Single(row.Actions).Who);
        await store.Done(story.Plan());
        row = Row(await Of(story), "plan");
        Assert.Equal((true, "The register 'milestones' holds 1 entry."), (row.Met, row.Reason));
        Assert.Empty(row.Actions);
    }

    [Fact]
    public async Task RowOfARegisterThatIsToBeReviewed_SaysThatItWasNot()
    {
        await using var store = await TestStore.Start();
        var story = await RuleStory.Begin(store, KindsStory.Yaml.Replace("register: milestones", "register: risks, maxAgeDays: 30, reviewedBy: [controller]", StringComparison.Ordinal), ("effectAmount", "1"));
        Assert.Equal(
            "The register 'risks' has not been reviewed since it last changed. The register 'risks' holds 0 entries, not reviewed as a whole since it last changed.",
            Row(await Of(story), "plan").Reason);
        await store.Done(new Governance.Store.Risks.ReviewRisks
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Governance.Store.Commands.Actor.Person(story.Controller, "api"),
            MeasureId = story.Measure,
            Comment = "All looked at",
        });
        Assert.Equal(FormattableString.Invariant($"The register 'risks' holds 0 entries, reviewed as a whole on {store.Clock.Now:yyyy-MM-dd}."), Row(await Of(story), "plan").Reason);
    }

    [Fact]
    public async Task RowOfAWaivedCriterion_SaysByWhomUntilWhenAndWhatIsMissing_AndNothingOnceItEnds()
    {
        await using var store = await TestStore.Start();
        var story = await Ready(store);
        const string Missing = "The field 'businessCase' is empty.";
        await store.Done(story.Ask());
        Assert.Equal((false, Missing), (Row(await Of(story), "case").Met, Row(await Of(story), "case").Reason));
        await store.Done(new Governance.Store.Waivers.RevokeWaiver
        {
            Tenant = TestStore.Tenant,
            CommandId = store.NextId(),
            Actor = Governance.Store.Commands.Actor.Person(story.Owner, "api"),
            MeasureId = story.Measure,
            WaiverId = (await story.State()).Waivers[0].Id,
            Reason = "Asked anew",
        });
        await story.Waive();
        var ends = (await story.State()).Waivers[1].ExpiresAt;
        var row = Row(await Of(story), "case");
        Assert.True(row.Met);
        Assert.Empty(row.Actions);
        Assert.Equal(
            FormattableString.Invariant($"Waived until {ends:yyyy-MM-dd HH:mm} UTC, asked for by Sandbox Owner and granted by Sandbox Sponsor: The case follows with the budget. Without the waiver: {Missing}"),
            row.Reason);

        store.Clock.Now = ends.AddTicks(-1);
        Assert.True(Row(await Of(story), "case").Met);
        store.Clock.Now = ends;
        Assert.Equal((false, Missing), (Row(await Of(story), "case").Met, Row(await Of(story), "case").Reason));
    }

    [Fact]
    public async Task RowOfACriterionThatIsMetByItself_SaysNothingOfAWaiverThatIsNotNeeded()
    {
        await using var store = await TestStore.Start();
        var story = await Ready(store);
        await story.Waive();
        await store.Done(story.Change("businessCase", "x"));
        Assert.Equal((true, null), (Row(await Of(story), "case").Met, Row(await Of(story), "case").Reason));
    }

    private static async Task<RuleStory> Ready(TestStore store)
    {
        var story = await KindsStory.Begin(store);
        await store.Done(story.Plan());
        return story;
    }

    private static PanelCriterion Row(PanelView panel, string code) => panel.Criteria.Single(row => row.Code == code);

    private static async Task<PanelView> Of(RuleStory story) => (await story.Store.Get<IPanelReader>().Of(TestStore.Tenant, story.Measure))!;
}

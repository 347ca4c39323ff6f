using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Gates;
using Governance.Store.History;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Conditions;

/// <summary>A ConditionalGo and what it leaves to be done, through the command bus.</summary>
[Trait("Checklist", "30")]
[Trait("Checklist", "35")]
public sealed class ConditionTests
{
    [Fact]
    public async Task ConditionalGo_WithAShortScore_MovesTheMeasure_AndKeepsTheNextGateShutUntilConfirmed()
    {
        await using var store = await TestStore.Start();
        var story = await Ready(store);
        Assert.Equal(["Score.TooLow", "Fields.Missing", "Fields.Missing"], RuleStory.Reasons(await store.Denied(story.Review("G1"), "Gates.Refused")));
        await store.Done(Ask(story, Draft(store)));
        var measure = await story.State();
        Assert.Equal((1, "G2", "ConditionalGo"), (measure.Doi, measure.NextGate, measure.Reviews[^1].Requested));
        await store.Done(story.Change("milestonePlan", "x"));

        Assert.Equal(["Conditions.Open"], RuleStory.Reasons(await store.Denied(story.Review("G2"), "Gates.Refused")));
        await store.Denied(Confirm(story, story.Controller), "Conditions.NotMet");
        await store.Done(Meet(story, story.Owner));
        Assert.Equal(["Conditions.NotConfirmed"], RuleStory.Reasons(await store.Denied(story.Review("G2"), "Gates.Refused")));
        await store.Denied(Meet(story, story.Owner), "Conditions.NotOpen");
        await store.Denied(Confirm(story, story.Owner), "Conditions.OwnConfirmation");
        await store.Done(Confirm(story, story.Controller));
        await store.Denied(Confirm(story, story.Sponsor), "Conditions.NotMet");
        await store.Done(story.Review("G2"));
        Assert.Equal((2, ConditionState.Confirmed), ((await story.State()).Doi, Assert.Single((await story.State()).Conditions).State));
    }

    [Fact]
    public async Task Condition_FromTheDayAfterItsDueDay_IsOverdue_AndStillBlocks()
    {
        await using var store = await TestStore.Start();
        var story = await Gone(store);
        store.Clock.Now = new DateTimeOffset(Today(store).AddDays(2), TimeOnly.MinValue, TimeSpan.Zero).AddTicks(-1);
        Assert.Equal(["Conditions.Open"], RuleStory.Reasons(await store.Denied(story.Review("G2"), "Gates.Refused")));
        store.Clock.Now = store.Clock.Now.AddTicks(1);
        Assert.Equal(["Conditions.Overdue"], RuleStory.Reasons(await store.Denied(story.Review("G2"), "Gates.Refused")));
        await store.Done(Meet(story, story.Owner));
        await store.Done(Confirm(story, story.Sponsor));
        await store.Done(story.Review("G2"));
    }

    [Theory]
    [InlineData(-2, -1, false)]
    [InlineData(1, 2, false)]
    [InlineData(-2, 0, false)]
    [InlineData(0, 2, true)]
    public async Task Condition_IsShownByEvidenceThatIsValidNow(int fromDays, int untilDays, bool shows)
    {
        await using var store = await TestStore.Start();
        var story = await Gone(store);
        var evidence = Story.Text(
            await store.Done(new Governance.Store.Evidence.CaptureEvidence
            {
                Tenant = TestStore.Tenant,
                CommandId = store.NextId(),
                Actor = Actor.Person(story.Owner, "api"),
                MeasureId = story.Measure,
                Kind = "permit",
                Name = "permit.txt",
                Sha256 = new string('a', 64),
                Size = 1,
                ContentType = "text/plain",
                Collector = "Sandbox Owner",
                ValidFrom = store.Clock.Now.AddDays(fromDays),
                ValidUntil = store.Clock.Now.AddDays(untilDays),
            }),
            "key");
        var meet = Meet(story, story.Owner) with { Reason = null, Evidence = evidence };
        if (shows)
        {
            await store.Done(meet);
        }
        else
        {
            await store.Denied(meet, "Conditions.EvidenceUnknown");
        }

        Assert.Equal(shows ? ConditionState.Met : ConditionState.Open, Assert.Single((await story.State()).Conditions).State);
    }

    [Fact]
    public async Task ConditionalGo_AtTheGateThatClosesTheMeasure_IsRefused()
    {
        await using var store = await TestStore.Start();
        var yaml = StrictRulebook.Yaml.Replace("from: Identified", "from: Implemented", StringComparison.Ordinal);
        var story = await RuleStory.Begin(store, yaml, ("effectAmount", "1"), ("businessCase", "x"));
        var denied = await store.Denied(story.Review("G2", RequestedOutcome.ConditionalGo, story.Sponsor) with { Conditions = [Draft(store)] }, "Conditions.NothingAfter");
        Assert.Contains("Meet them first", denied.Detail, StringComparison.Ordinal);
        Assert.Empty((await story.State()).Reviews);
    }

    [Fact]
    public async Task Condition_ThatSomebodyElseFindsUnmet_IsOpenAgain()
    {
        await using var store = await TestStore.Start();
        var story = await Gone(store);
        await store.Done(Meet(story, story.Owner));
        await store.Denied(Confirm(story, story.Sponsor) with { Met = false }, "Request.ValueMissing");
        await store.Done(Confirm(story, story.Sponsor) with { Met = false, Reason = "The permit is a draft" });
        var condition = Assert.Single((await story.State()).Conditions);
        Assert.Equal((ConditionState.Open, null, "The permit is a draft"), (condition.State, condition.MetBy, condition.Reason));
        Assert.Equal(["Conditions.Open"], RuleStory.Reasons(await store.Denied(story.Review("G2"), "Gates.Refused")));
    }

    [Fact]
    public async Task Condition_IsMetByItsOwnRoleOnly_AndConfirmedByWhoeverHoldsARole()
    {
        await using var store = await TestStore.Start();
        var story = await Gone(store);
        var stranger = await story.Person("Sandbox Guest");
        await store.Denied(Meet(story, story.Sponsor), "Conditions.NotYours");
        await store.Denied(Meet(story, stranger), "Conditions.NotYours");
        await store.Denied(Meet(story, story.Owner) with { Actor = TestStore.Admin }, "People.Unlinked");
        await store.Denied(Meet(story, story.Owner) with { Actor = Actor.Person("unknown", "api", "admin") }, "People.Unlinked");
        await store.Denied(Meet(story, story.Owner) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(Meet(story, story.Owner) with { Code = "other" }, "Conditions.Unknown");
        await store.Denied(Meet(story, story.Owner) with { Reason = " " }, "Conditions.NothingShown");
        await store.Denied(Meet(story, story.Owner) with { Evidence = "nothing" }, "Conditions.EvidenceUnknown");
        var meet = Meet(story, story.Owner);
        var first = await store.Done(meet);
        Assert.Equal(first.LedgerNumber, (await store.Done(meet)).LedgerNumber);
        await store.Denied(Confirm(story, stranger), "Measures.NoRole");
        await store.Denied(Confirm(story, story.Sponsor) with { Actor = TestStore.Admin }, "People.Unlinked");
        await store.Denied(Confirm(story, story.Sponsor) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Done(Confirm(story, story.Sponsor) with { Actor = Actor.Person(stranger, "api", "admin") });
    }

    [Fact]
    public async Task Drafts_ThatNobodyCouldMeet_AreRefused_AndMoveNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Ready(store);
        var good = Draft(store);
        await store.Denied(Ask(story), "Conditions.Missing");
        await store.Denied(Ask(story, good with { Code = "a b" }), "Conditions.CodeInvalid");
        await store.Denied(Ask(story, good, good), "Conditions.CodeTaken");
        await store.Denied(Ask(story, good with { OwnerRole = "astronaut" }), "Conditions.RoleUnheld");
        await store.Denied(Ask(story, good with { Due = Today(store).AddDays(-1) }), "Conditions.DuePast");
        await store.Denied(Ask(story, good with { Text = " " }), "Request.ValueMissing");
        await store.Denied(Ask(story, [.. Enumerable.Range(0, 21).Select(index => good with { Code = $"c{index}" })]), "Request.TooMany");
        await store.Denied(story.Review("G1") with { Conditions = [good] }, "Conditions.NotWanted");
        Assert.Equal(0, (await story.State()).Doi);
        await store.Done(Ask(story, good with { Due = Today(store) }));
    }

    [Fact]
    public async Task ConditionalGo_ByTheWrongRoleOrWithoutAReason_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Ready(store);
        Assert.Equal(["Outcome.NotYours"], RuleStory.Reasons(await store.Denied(Ask(story, Draft(store)) with { Actor = Actor.Person(story.Owner, "api") }, "Gates.Refused")));
        Assert.Equal(["Outcome.ReasonMissing"], RuleStory.Reasons(await store.Denied(Ask(story, Draft(store)) with { Reason = null }, "Gates.Refused")));
        await store.Done(story.Change("businessCase", string.Empty));
        Assert.Equal(
            ["Fields.Missing", "Approvals.PacketChanged"],
            RuleStory.Reasons(await store.Denied(Ask(story, Draft(store)), "Gates.Refused")));
        Assert.Empty((await story.State()).Conditions);
    }

    [Fact]
    public async Task History_WithConditions_IsAskedAgainFaithfully()
    {
        await using var store = await TestStore.Start();
        var story = await Gone(store);
        await store.Denied(story.Review("G2"), "Gates.Refused");
        await store.Done(Meet(story, story.Owner));
        await store.Done(Confirm(story, story.Controller));
        await store.Done(story.Review("G2"));
        var same = RulebookTools.Simulate(StrictRulebook.Yaml, store.Folder, TestStore.Tenant, DateTimeOffset.UnixEpoch);
        Assert.Null(same.Fault);
        Assert.Empty(same.Unfaithful);
        Assert.Empty(same.Flips);
        var none = RulebookTools.Simulate(
            StrictRulebook.Yaml.Replace("conditionalGo: [sponsor]", "recycle: [sponsor]", StringComparison.Ordinal), store.Folder, TestStore.Tenant, DateTimeOffset.UnixEpoch);
        Assert.Contains("Outcome.NotOffered", Assert.Single(none.Flips).Reason, StringComparison.Ordinal);
    }

    private static DateOnly Today(TestStore store) => DateOnly.FromDateTime(store.Clock.Now.UtcDateTime);

    private static ConditionDraft Draft(TestStore store) => new("permit", "Get the permit in writing", "owner", Today(store).AddDays(1));

    /// <summary>Everything that must be met is; the score is short.</summary>
    private static async Task<RuleStory> Ready(TestStore store)
    {
        var story = await RuleStory.Begin(store, StrictRulebook.Yaml, ("effectAmount", "1"), ("businessCase", "x"));
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        return story;
    }

    private static async Task<RuleStory> Gone(TestStore store)
    {
        var story = await Ready(store);
        await store.Done(Ask(story, Draft(store)));
        await store.Done(story.Change("milestonePlan", "x"));
        return story;
    }

    private static ReviewGate Ask(RuleStory story, params IReadOnlyList<ConditionDraft> drafts) =>
        story.Review("G1", RequestedOutcome.ConditionalGo, story.Sponsor) with { Conditions = drafts };

    private static MeetCondition Meet(RuleStory story, string person) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(person, "api"),
        MeasureId = story.Measure,
        Code = "permit",
        Reason = "The permit came by mail",
    };

    private static ConfirmCondition Confirm(RuleStory story, string person) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = Actor.Person(person, "api"),
        MeasureId = story.Measure,
        Code = "permit",
        Met = true,
    };
}

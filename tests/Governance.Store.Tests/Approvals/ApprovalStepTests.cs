using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Decisions;
using Governance.Rules.Evaluation;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Approvals;

/// <summary>Everybody, amounts, ages, and what a change of holders does, through the store.</summary>
[Trait("Checklist", "44")]
public sealed class ApprovalStepTests
{
    private const string Everybody = "{ steps: [{ code: board, name: Board, role: board, quorum: all }] }";
    private const string Tiers = "{ inOrder: true, steps: [{ code: sponsor, name: Sponsor, role: sponsor }, { code: committee, name: Committee, role: committee, fromAmount: { field: budget, atLeast: 100000 } }] }";
    private const string Aging = "{ steps: [{ code: sponsor, name: Sponsor, role: sponsor, maxAgeDays: 90 }] }";
    private const string Ageless = "{ steps: [{ code: sponsor, name: Sponsor, role: sponsor }] }";
    private const string InOrder = "{ inOrder: true, steps: [{ code: sponsor, name: Sponsor, role: sponsor, notHeldWith: [owner] }, { code: controller, name: Controller, role: controller, notHeldWith: [owner, sponsor] }] }";

    [Fact]
    public async Task Everybody_MustApprove_AndTheLastAnswerWinsForNobodyElse()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, Everybody, ("board", "One"), ("board", "Two"), ("board", "Three"));
        await store.Done(await story.Answer("One", "board", approve: false));
        await store.Done(await story.Answer("Two", "board"));
        await store.Done(await story.Answer("Three", "board"));
        var refused = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Contains("Approvals.Rejected", refused.Detail, StringComparison.Ordinal);
        await store.Done(await story.Answer("One", "board"));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Everybody_ButOne_IsNotEverybody()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, Everybody, ("board", "One"), ("board", "Two"));
        await store.Done(await story.Answer("One", "board"));
        await store.Denied(await story.Answer("One", "board"), "Approvals.AlreadyGiven");
        var refused = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Contains("Sandbox Two (board)", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Checklist", "47")]
    [Trait("Checklist", "49")]
    public async Task Committee_IsAskedFromTheAmountOn()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, Tiers, ("sponsor", "Sponsor"), ("committee", "Member"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Denied(await story.Answer("Member", "committee"), "Approvals.StepNotAsked");
        await store.Done(story.Change("budget", "100000"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        var refused = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Contains("Sandbox Member (committee)", refused.Detail, StringComparison.Ordinal);
        await store.Done(await story.Answer("Member", "committee"));
        await store.Done(story.Review());
    }

    [Theory]
    [InlineData("99999.99", true)]
    [InlineData("100000.00", false)]
    public async Task Gate_WithoutTheCommittee_OpensOnlyForAnAmountThatIsReadAndBelow(string budget, bool opens)
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, Tiers, ("sponsor", "Sponsor"), ("committee", "Member"));
        await store.Done(story.Change("budget", budget));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        Assert.Equal(opens ? null : "Gates.Refused", (await store.Bus.Submit(story.Review())).Code);
    }

    // The field budget itself takes amounts only; any other field may hold a text.
    [Fact]
    public async Task Gate_WithoutTheCommittee_StaysShutForAnAmountThatCannotBeRead()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, Tiers.Replace("field: budget", "field: investment", StringComparison.Ordinal), ("sponsor", "Sponsor"), ("committee", "Member"));
        await store.Denied(story.Change("budget", "about fifty"), "Measures.FieldValueInvalid");
        await store.Done(story.Change("investment", "about fifty"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Denied(story.Review(), "Gates.Refused");
        await store.Done(story.Change("investment", "50"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Approval_OfFourHundredDaysAgo_Counts()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, Ageless, ("sponsor", "Sponsor"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        store.Clock.Now = store.Clock.Now.AddDays(400);
        await store.Done(story.Review());
    }

    [Fact]
    public async Task Approval_OlderThanItsStepAllows_IsGivenAgain()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, Aging, ("sponsor", "Sponsor"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        store.Clock.Now = store.Clock.Now.AddDays(90);
        await store.Denied(await story.Answer("Sponsor", "sponsor"), "Approvals.AlreadyGiven");
        Assert.True((await Look(store, story)).Decision.IsAllowed);
        store.Clock.Now = store.Clock.Now.AddMilliseconds(1);
        var refused = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Contains("Approvals.Expired", refused.Detail, StringComparison.Ordinal);
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Done(story.Review());
        Assert.Equal(2, (await story.State()).Approvals.Count);
    }

    [Fact]
    [Trait("Checklist", "48")]
    public async Task Approver_WhoIsReplaced_CountsNoMore_AndTheHistoryStays()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, InOrder, ("sponsor", "Sponsor"), ("controller", "Controller"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Done(await story.Answer("Controller", "controller"));
        var successor = await story.Person("Successor");
        Assert.True((await Decide(store, await story.State())).IsAllowed);

        var state = await story.State();
        var replaced = state with { Roles = state.Roles.ConvertAll(held => held.Role == "sponsor" ? held with { PersonId = successor } : held) };
        var decision = await Decide(store, replaced);
        Assert.Equal(["Approvals.Missing", "Approvals.OutOfOrder"], decision.Reasons.Select(reason => reason.Code));
        Assert.Equal([successor], decision.Remedies[0].Persons.Select(person => person.PersonId));
        Assert.Equal(2, replaced.Approvals.Count(approval => approval.Status == ApprovalStatus.Counted));
    }

    [Fact]
    public async Task Approver_WhoBecomesOwner_CountsNoMore()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, InOrder, ("sponsor", "Sponsor"), ("controller", "Controller"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        await store.Done(await story.Answer("Controller", "controller"));
        var state = await story.State();
        var decision = await Decide(store, state with { Roles = state.Roles.Add(new RoleHolder("owner", story["Controller"])) });
        Assert.Equal(["Approvals.SegregationOfDuties"], decision.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task Facts_WithoutAgesDelegationsAndParts_HaveNoLineOfThem()
    {
        await using var store = await TestStore.Start();
        var story = await ApprovalStory.Begin(store, InOrder, ("sponsor", "Sponsor"), ("controller", "Controller"));
        await store.Done(await story.Answer("Sponsor", "sponsor"));
        var text = Governance.Rules.Text.FactsText.Write((await Look(store, story)).Facts);
        Assert.Contains("\napproval\tG1\tsponsor\t", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\ngiven", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\ndelegation", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\npacket-part", text, StringComparison.Ordinal);
    }

    private static async Task<GateLook> Look(TestStore store, ApprovalStory story) => (await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!;

    /// <summary>The gate judged for a measure that is as stored but for what a test changes of its roles.</summary>
    private static async Task<GateDecision> Decide(TestStore store, MeasureState state)
    {
        var rulebook = (await store.Get<IRulebookReader>().Parsed(TestStore.Tenant, state.RulebookDigest))!;
        return GateEvaluator.Evaluate(rulebook, MeasureFacts.Of(state, rulebook, new GateQuestion("G1"), store.Clock.Now, static id => id));
    }
}

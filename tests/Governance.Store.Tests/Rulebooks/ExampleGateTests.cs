using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Conditions;
using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Risks;
using Governance.Store.Tests.Support;
using Governance.Store.Waivers;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>What the examples are looked at for: amounts, scores, conditions, waivers, quorums, parts of a packet.</summary>
[Trait("Checklist", "25")]
public sealed class ExampleGateTests
{
    [Theory]
    [InlineData("250000", "S3-large")]
    [InlineData("249999.99", "S3")]
    [InlineData("", "S3-large")]
    [Trait("Checklist", "38")]
    public async Task Amount_SaysWhichGateOfTheSavingApplies(string amount, string gate)
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "cost-saving-programme.yaml");
        await story.GoTo("S3");
        await store.Done(story.Change("effectAmount", amount));
        Assert.Equal(gate, (await story.State()).NextGate);
        var other = story.Rulebook.FindGate(gate == "S3" ? "S3-large" : "S3")!;
        await story.SupplyAll(other);
        Assert.Contains("Gate.NotApplicable", RuleStory.Reasons(await store.Denied(story.Review(other), "Gates.Refused")));
    }

    [Fact]
    [Trait("Checklist", "31")]
    [Trait("Checklist", "47")]
    public async Task LargeSaving_NeedsEveryMemberOfTheCommittee_AndGoesOnLikeTheOthers()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "cost-saving-programme.yaml");
        await story.GoTo("S3");
        await store.Done(story.Change("effectAmount", "250000"));
        var gate = story.Rulebook.FindGate("S3-large")!;
        var refused = await store.Denied(story.Review(gate), "Gates.Refused");
        foreach (var name in new[] { "the field 'steeringContext' is empty", "'budget-commitment'", "The plan has no milestone", "Capacity was never checked", "Risks, reviewed for the committee" })
        {
            Assert.Contains(name, refused.Detail, StringComparison.OrdinalIgnoreCase);
        }

        await story.SupplyAll(gate);
        var steps = gate.Criteria.OfType<ApprovalsCriterion>().Single().Policy.Steps.ToList();
        await store.Denied(await story.Approval(gate, steps[2]), "Approvals.OutOfOrder");
        await store.Done(await story.Approval(gate, steps[0]));
        await store.Done(await story.Approval(gate, steps[1]));
        await store.Done(await story.Approval(gate, steps[2], story.Holder("steeringMember", 0)));
        Assert.Equal(["Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
        await store.Done(await story.Approval(gate, steps[2], story.Holder("steeringMember", 1)));
        await store.Done(story.Review(gate));
        Assert.Equal((3, "S4"), ((await story.State()).Doi, (await story.State()).NextGate));
    }

    [Fact]
    [Trait("Checklist", "39")]
    public async Task CostBaseline_MayBeWaivedByTheSponsor_ButTheFiguresMayNot()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "cost-saving-programme.yaml");
        var gate = await story.GoTo("S2");
        foreach (var criterion in gate.Criteria.Where(criterion => criterion.Code is not "baseline" and not "approval"))
        {
            await story.Begin(criterion);
            await story.Supply(criterion, gate);
        }

        Assert.Contains("Cost baseline of the last year", (await store.Denied(story.Review(gate), "Gates.Refused")).Detail, StringComparison.Ordinal);
        var ask = Ask(store, story, gate, "baseline");
        await store.Denied(Ask(store, story, gate, "figures"), "Waivers.NotWaivable");
        var waiver = Story.Text(await store.Done(ask), "id");
        await store.Denied(Grant(store, story, waiver, "controller"), "Waivers.NotYours");
        await store.Denied(Grant(store, story, waiver, "owner"), "Waivers.NotYours");
        await story.ApproveAll(gate);
        Assert.Contains("Evidence.Missing", RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
        await store.Done(Grant(store, story, waiver, "sponsor"));

        // The waiver stands in the packet, so the controller looks at it again.
        Assert.Equal(["Approvals.PacketChanged"], RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
        await story.ApproveAll(gate);
        await store.Done(story.Review(gate));
    }

    [Fact]
    [Trait("Checklist", "30")]
    [Trait("Checklist", "35")]
    public async Task Onboarding_WithAShortScore_GoesOnUnderAConditionOnly_ThatTheNextGateWaitsFor()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "customer-onboarding.yaml");
        var gate = await story.GoTo("O2");
        foreach (var criterion in gate.Criteria.Where(criterion => criterion.Code is not "service" and not "approvals"))
        {
            await story.Begin(criterion);
            await story.Supply(criterion, gate);
        }

        await story.ApproveAll(gate);
        Assert.Contains("Score.TooLow", RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
        await store.Denied(Conditional(store, story, gate, "deliveryLead"), "Gates.Refused");
        await store.Denied(Conditional(store, story, gate, "sponsor") with { Conditions = [] }, "Conditions.Missing");
        await store.Done(Conditional(store, story, gate, "sponsor"));

        var next = story.Rulebook.FindGate("O3")!;
        await story.SupplyAll(next);
        await story.ApproveAll(next);
        Assert.Equal(["Conditions.Open"], RuleStory.Reasons(await store.Denied(story.Review(next), "Gates.Refused")));
        await store.Done(new MeetCondition { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = story.Registers.By("deliveryLead"), MeasureId = story.Measure, Code = "service", Reason = "Written down" });
        Assert.Equal(["Conditions.NotConfirmed"], RuleStory.Reasons(await store.Denied(story.Review(next), "Gates.Refused")));
        await store.Done(new ConfirmCondition { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = story.Registers.By("sponsor"), MeasureId = story.Measure, Code = "service", Met = true });
        await store.Done(story.Review(next));
    }

    [Theory]
    [InlineData("49999.99", false)]
    [InlineData("50000", true)]
    [Trait("Checklist", "47")]
    public async Task Onboarding_OfASmallContract_NeedsNoControllerForThePlan(string amount, bool asked)
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "customer-onboarding.yaml");
        var gate = await story.GoTo("O2");
        await store.Done(story.Change("effectAmount", amount));
        await story.SupplyAll(gate);
        var steps = gate.Criteria.OfType<ApprovalsCriterion>().Single().Policy.Steps.ToList();
        await store.Done(await story.Approval(gate, steps[0]));
        if (asked)
        {
            Assert.Equal(["Approvals.Missing"], RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
            await store.Done(await story.Approval(gate, steps[1]));
        }
        else
        {
            await store.Denied(await story.Approval(gate, steps[1]), "Approvals.StepNotAsked");
        }

        await store.Done(story.Review(gate));
    }

    [Fact]
    [Trait("Checklist", "30")]
    public async Task Launch_NeedsHalfOfWhatShouldBeMet_AndAMillionNeedsEverybody()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "product-launch.yaml");
        var gate = await story.GoTo("L2");
        foreach (var criterion in gate.Criteria.Where(criterion => criterion is { Weight: 0 } and not ApprovalsCriterion))
        {
            await story.Begin(criterion);
            await story.Supply(criterion, gate);
        }

        await store.Done(story.Change("investment", "1000000"));
        await store.Done(await story.Evidence("pilot-report"));
        Assert.Contains("Score.TooLow", RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
        await store.Done(await story.Evidence("customer-interviews"));
        await story.ApproveAll(gate);
        var votes = (await story.State()).Approvals.Where(answer => answer.Step == "committee" && answer.Status == ApprovalStatus.Counted).Select(answer => answer.PersonId);
        Assert.Equal(new[] { story.Holder("steeringMember", 0), story.Holder("steeringMember", 1) }.Order(StringComparer.Ordinal), votes.Order(StringComparer.Ordinal));
        await store.Done(story.Review(gate));
    }

    [Fact]
    [Trait("Checklist", "69")]
    [Trait("Checklist", "50")]
    public async Task Launch_WhenARiskChanges_LosesReviewAndApprovals_AndWhenAMilestoneDoes_OnlyTheCommittees()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "product-launch.yaml");
        var gate = await story.GoTo("L3");
        var risks = gate.Criteria.OfType<RegisterCriterion>().Single(criterion => criterion.Register == "risks");
        await story.SupplyAll(gate);

        // The sponsor looks at all risks too, and is not the one who was asked for.
        await store.Done(story.Registers.Risk("The supplier is very late"));
        await story.Registers.Close(risks, "sponsor");
        Assert.Contains("Registers.ReviewNotTheirs", RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
        await story.Registers.Close(risks);
        await story.ApproveAll(gate);

        await store.Done(story.Registers.Milestone("Live again"));
        Assert.Equal([("committee", ApprovalStatus.Void), ("committee", ApprovalStatus.Void), ("risk", ApprovalStatus.Counted)], await Answers(story));
        await store.Denied(story.Review(gate), "Gates.Refused");
        await story.ApproveAll(gate, only: "committee");

        await store.Done(story.Registers.Risk("The supplier is late after all"));
        Assert.DoesNotContain((await story.State()).Approvals, answer => answer.Gate == "L3" && answer.Status == ApprovalStatus.Counted);
        var refused = await store.Denied(story.Review(gate), "Gates.Refused");
        Assert.Contains("Registers.NotReviewed", RuleStory.Reasons(refused));
        Assert.Contains("Approvals.PacketChanged", RuleStory.Reasons(refused));
        Assert.Contains("Risk R1 has a score of 6 that nobody accepted", refused.Detail, StringComparison.Ordinal);
        await story.Registers.Close(risks);
        await story.ApproveAll(gate);
        await store.Done(story.Review(gate));
    }

    [Fact]
    [Trait("Checklist", "69")]
    public async Task Launch_WhenReviewsAreTooOld_IsRefused_UntilTheyAreGivenAgain()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "product-launch.yaml");
        var gate = await story.GoTo("L3");
        await story.SupplyAll(gate);
        var reviewed = store.Clock.Now;
        await story.ApproveAll(gate);
        store.Clock.Now = reviewed.AddDays(60);
        Assert.True((await store.Get<IGateReader>().Look(TestStore.Tenant, story.Measure))!.Decision.IsAllowed);
        store.Clock.Now = reviewed.AddDays(60).AddMilliseconds(1);
        Assert.Equal([("people", "Registers.ReviewExpired"), ("dependencies", "Registers.ReviewExpired")], Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
        store.Clock.Now = reviewed.AddDays(90).AddMilliseconds(1);
        Assert.Equal(("risks", "Registers.ReviewExpired"), Reasons(await store.Denied(story.Review(gate), "Gates.Refused"))[2]);
        foreach (var criterion in gate.Criteria.OfType<RegisterCriterion>().Where(criterion => criterion.AsksForReview))
        {
            await story.Registers.Close(criterion);
        }

        // A review that finds nothing new changes nothing of what was approved.
        await store.Done(story.Review(gate));

        static List<(string Criterion, string Code)> Reasons(CommandResult refused) =>
            [.. refused.Refusal!["reasons"]!.AsArray().Select(reason => (reason!["criterion"]!.GetValue<string>(), reason["code"]!.GetValue<string>()))];
    }

    private static async Task<List<(string Step, ApprovalStatus Status)>> Answers(ExampleStory story) =>
        [.. (await story.State()).Approvals.Where(answer => answer.Gate == "L3").Select(answer => (answer.Step, answer.Status)).OrderBy(answer => answer.Step, StringComparer.Ordinal)];

    private static AskWaiver Ask(TestStore store, ExampleStory story, GateDefinition gate, string criterion) => new()
    {
        Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = story.Registers.By("owner"), MeasureId = story.Measure, Gate = gate.Code, Criterion = criterion, Reason = "The books were closed late", ExpiresAt = store.Clock.Now.AddDays(30),
    };

    private static GrantWaiver Grant(TestStore store, ExampleStory story, string waiver, string role) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = story.Registers.By(role), MeasureId = story.Measure, WaiverId = waiver };

    private static ReviewGate Conditional(TestStore store, ExampleStory story, GateDefinition gate, string role) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = story.Registers.By(role),
        MeasureId = story.Measure,
        Gate = gate.Code,
        Outcome = RequestedOutcome.ConditionalGo,
        Reason = "The customer waits",
        Conditions = [new ConditionDraft("service", "Describe the workflows of customer service", "deliveryLead", DateOnly.FromDateTime(store.Clock.Now.UtcDateTime).AddDays(14))],
    };

    private static Task<ExampleStory> Begin(TestStore store, string name) => ExampleStory.Begin(store, File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", name)));
}

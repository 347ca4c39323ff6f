using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Rulebooks;
using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Rulebooks;

/// <summary>The last two steps of the examples: done as decided, and closed by what the controller confirms.</summary>
public sealed class ExampleClosureTests
{
    public static TheoryData<string, string> Closures => new()
    {
        { "cost-saving-programme.yaml", "S5" },
        { "customer-onboarding.yaml", "O5" },
        { "product-launch.yaml", "L5" },
    };

    public static TheoryData<string, string> Changes => new()
    {
        { "cost-saving-programme.yaml", "S4" },
        { "customer-onboarding.yaml", "O4" },
        { "product-launch.yaml", "L4" },
    };

    [Theory]
    [MemberData(nameof(Closures))]
    [Trait("Checklist", "34")]
    [Trait("Checklist", "94")]
    [Trait("Checklist", "95")]
    public async Task Closure_WhenOnlyAPartIsConfirmed_IsRefusedAndNamesTheMonths_AndAShortfallWantsAnExplanation(string name, string code)
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, name);
        var gate = await story.GoTo(code);
        var (first, last) = (ExampleRegisters.Months[0], ExampleRegisters.Months[1]);
        var value = new ExampleValue(store, story);
        var key = Story.Text(await store.Done(await story.Evidence("value-extract")), "key");
        Assert.Contains($"Savings in EUR is not confirmed for {first}, {last}.", (await store.Denied(story.Review(gate), "Gates.Refused")).Detail, StringComparison.Ordinal);

        // A month is confirmed once it is over, by the controller, and by nobody else.
        await store.Denied(value.Confirmation(key, [first], 100m), "Closure.PeriodNotOver");
        store.Clock.Now = new DateTimeOffset(2027, 2, 1, 0, 0, 0, TimeSpan.Zero);
        await store.Denied(value.Confirmation(key, [first], 100m, story.Registers.By("sponsor")), "Closure.ControllerOnly");
        await store.Denied(value.Confirmation(key, [first, last], 100m), "Closure.PeriodNotOver");
        await store.Done(value.Confirmation(key, [first], 100m));
        var half = await store.Denied(story.Review(gate), "Gates.Refused");
        Assert.Contains($"Savings in EUR is not confirmed for {last}. The controller confirms these months with method and evidence.", half.Detail, StringComparison.Ordinal);
        Assert.Contains("Registers.Open", RuleStory.Reasons(half));

        store.Clock.Now = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
        await store.Done(value.Confirmation(key, [last], 70m));
        Assert.Contains("170.00 of 200.00 planned was confirmed, without an explanation", (await store.Denied(story.Review(gate), "Gates.Refused")).Detail, StringComparison.Ordinal);
        await store.Denied(value.Explanation(story.Registers.By("owner")), "Closure.ControllerOnly");
        await store.Done(value.Explanation());
        Assert.Empty((await story.Registers.Fact("value")).Open);

        await story.SupplyAll(gate);
        await story.ApproveAll(gate);

        // Another figure after the approval: whoever approved has not seen it.
        await store.Done(value.Confirmation(key, [last], 100m));
        Assert.Contains("Approvals.PacketChanged", RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
        await story.ApproveAll(gate);
        await store.Done(story.Review(gate));
        Assert.Equal((5, MeasureStatus.Closed), ((await story.State()).Doi, (await story.State()).Status));
    }

    [Theory]
    [MemberData(nameof(Closures))]
    [Trait("Checklist", "34")]
    [Trait("Checklist", "94")]
    public async Task Closure_WhenTheEvidenceOfTheValueIsRevoked_IsShutAgain(string name, string code)
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, name);
        var gate = await story.GoTo(code);
        await story.SupplyAll(gate);
        await story.ApproveAll(gate);
        await store.Done(story.Revoke((await story.State()).Confirmations[0].EvidenceKey));
        var refused = await store.Denied(story.Review(gate), "Gates.Refused");
        Assert.Contains("is not confirmed for 2027-01, 2027-02", refused.Detail, StringComparison.Ordinal);
        Assert.Equal(4, (await story.State()).Doi);
    }

    [Fact]
    [Trait("Checklist", "34")]
    [Trait("Checklist", "73")]
    public async Task Closure_BeforeTheLastPlannedMonth_WantsADecidedChangeOfThePlan()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "cost-saving-programme.yaml");
        var gate = await story.GoTo("S5");
        var value = new ExampleValue(store, story);
        store.Clock.Now = new DateTimeOffset(2027, 2, 10, 9, 0, 0, TimeSpan.Zero);
        await value.Confirm([ExampleRegisters.Months[0]]);
        Assert.Contains("is not confirmed for 2027-02.", Assert.Single((await story.Registers.Fact("value")).Open), StringComparison.Ordinal);
        var shorter = Request(store, story) with { Change = new ChangeDraft { Title = "Ends early", Reason = "The site is sold", Plan = [new PlanRow { Kind = "Savings", Currency = "EUR", Period = ExampleRegisters.Months[1], Plan = 0m }] } };
        var id = Story.Text(await store.Done(shorter), "id");
        await store.Done(Decision(store, story, id, "controller", approve: true));
        Assert.Single((await story.Registers.Fact("value")).Open);
        await store.Done(Decision(store, story, id, "sponsor", approve: true));
        Assert.Empty((await story.Registers.Fact("value")).Open);

        // With nothing planned at all there is nothing to confirm, and the register says so.
        var nothing = Request(store, story) with { Change = new ChangeDraft { Title = "Nothing is left", Reason = "It was sold before", Plan = [new PlanRow { Kind = "Savings", Currency = "EUR", Period = ExampleRegisters.Months[0], Plan = 0m }] } };
        var none = Story.Text(await store.Done(nothing), "id");
        await store.Done(Decision(store, story, none, "controller", approve: true));
        await store.Done(Decision(store, story, none, "sponsor", approve: false));
        Assert.Empty((await story.Registers.Fact("value")).Open);
        foreach (var criterion in gate.Criteria)
        {
            await story.Supply(criterion, gate);
        }

        await story.ApproveAll(gate);
        await store.Done(story.Review(gate));
    }

    [Fact]
    [Trait("Checklist", "94")]
    public async Task Closure_WhenTheWholePlanWasTakenBack_StaysShut()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "customer-onboarding.yaml");
        var gate = await story.GoTo("O5");
        var nothing = Request(store, story) with
        {
            Change = new ChangeDraft { Title = "Nothing is left", Reason = "The customer left", Plan = [.. ExampleRegisters.Months.Select(month => new PlanRow { Kind = "Savings", Currency = "EUR", Period = month, Plan = 0m })] },
        };
        var id = Story.Text(await store.Done(nothing), "id");
        await store.Done(Decision(store, story, id, "controller", approve: true));
        await store.Done(Decision(store, story, id, "sponsor", approve: true));
        Assert.Contains("No value was planned, so that none can be confirmed.", (await store.Denied(story.Review(gate), "Gates.Refused")).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    [Trait("Checklist", "33")]
    [Trait("Checklist", "73")]
    public async Task ChangeGate_WaitsForTheDecisionAboutEveryRequest_AndARequestAfterTheApprovalVoidsIt(string name, string code)
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, name);
        var gate = await story.GoTo(code);
        Assert.Equal(GateType.Change, gate.Type);
        await story.SupplyAll(gate);
        await story.ApproveAll(gate);
        var id = Story.Text(await store.Done(Request(store, story)), "id");
        var refused = await store.Denied(story.Review(gate), "Gates.Refused");
        Assert.Contains("Change request C2 'Less for the same' (Scope) is not decided: sponsor decides, or whoever raised it withdraws it.", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("Approvals.PacketChanged", RuleStory.Reasons(refused));
        await store.Done(Decision(store, story, id, "sponsor", approve: false));
        Assert.Contains("Approvals.PacketChanged", RuleStory.Reasons(await store.Denied(story.Review(gate), "Gates.Refused")));
        await story.ApproveAll(gate);
        await store.Done(story.Review(gate));
        Assert.Equal(4, (await story.State()).Doi);
    }

    [Fact]
    [Trait("Checklist", "33")]
    [Trait("Checklist", "61")]
    public async Task ChangeGate_WhenWorkAndValueDiverge_WaitsForTheController_AndCostAboveTheBudgetForWhoeverGrantsIt()
    {
        await using var store = await TestStore.Start();
        var story = await Begin(store, "cost-saving-programme.yaml");
        var gate = await story.GoTo("S4");
        foreach (var criterion in gate.Criteria)
        {
            await story.Begin(criterion);
        }

        await store.Done(story.Complete(gate, 1));
        var refused = await store.Denied(story.Review(gate), "Gates.Refused");
        Assert.Contains("Divergence without an audit decision: 100 percent of the work items are done, and 60 percent of the planned Savings in EUR is expected", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("Actual cost is 50.00 EUR against a budget of 0.00.", refused.Detail, StringComparison.Ordinal);
        await story.Pass(gate);
    }

    private static DecideChange Decision(TestStore store, ExampleStory story, string change, string role, bool approve) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = story.Registers.By(role), MeasureId = story.Measure, ChangeId = change, Approve = approve, Reason = "Looked at with the customer" };

    private static RequestChange Request(TestStore store, ExampleStory story) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = story.Registers.By("owner"),
        MeasureId = story.Measure,
        Change = new ChangeDraft { Title = "Less for the same", Reason = "It takes longer", Scope = "One site" },
    };

    private static Task<ExampleStory> Begin(TestStore store, string name) => ExampleStory.Begin(store, File.ReadAllText(RepositoryFiles.At("examples", "rulebooks", name)));
}

using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Gates;

public sealed class GateTests
{
    [Fact]
    [Trait("Checklist", "27")]
    [Trait("Checklist", "30")]
    public async Task Go_WithEverythingMet_MovesTheMeasureOnce_AndAsksForTheNextGate()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        var before = await story.State();
        Assert.Equal(0, before.Doi);
        var decided = await store.Done(story.Review());
        var after = await story.State();
        Assert.Equal((1, "G2", 1), (after.Doi, after.NextGate, after.Round));
        Assert.NotEqual(before.PacketDigest, after.PacketDigest);
        var entry = store.Get<LedgerReader>().Entries(TestStore.Tenant, decided.Answer!["ledgerNumber"]!.GetValue<long>(), 1)[0];
        Assert.Equal("GateDecided", entry.Type);
        var again = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Equal("Gate.OutOfOrder", again.Refusal!["reasons"]![0]!["code"]!.GetValue<string>());
        Assert.Equal(1, (await story.State()).Doi);
    }

    [Fact]
    [Trait("Checklist", "30")]
    [Trait("Checklist", "37")]
    [Trait("Checklist", "39")]
    public async Task Go_WithAnythingMissing_IsRefusedWithReasons_Recorded_AndMovesNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var refused = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Equal(
            ["Evidence.Missing", "WorkItems.Unknown", "Approvals.Missing"],
            refused.Refusal!["reasons"]!.AsArray().Select(reason => reason!["code"]!.GetValue<string>()).Distinct());
        Assert.NotEmpty(refused.Refusal["remedies"]!.AsArray());
        var measure = await story.State();
        Assert.Equal((0, "G1"), (measure.Doi, measure.NextGate));
        var review = Assert.Single(measure.Reviews);
        Assert.False(review.Decided);
        Assert.Equal(refused.Detail, review.Text);
    }

    [Fact]
    [Trait("Checklist", "27")]
    public async Task Review_OfAnotherGateThanTheNext_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await store.Denied(story.Review(gate: "G2"), "Gates.Refused");
        await store.Denied(story.Review(gate: "G9"), "Gates.Unknown");
        Assert.Equal(0, (await story.State()).Doi);
    }

    [Fact]
    public async Task Review_ByAStaleRulebook_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        var refused = await store.Denied(story.Review() with { RulebookDigest = new string('0', 64) }, "Gates.Refused");
        Assert.Equal("Rulebook.Stale", refused.Refusal!["reasons"]![0]!["code"]!.GetValue<string>());
        await store.Done(story.Review() with { RulebookDigest = story.Rulebook });
    }

    [Fact]
    [Trait("Checklist", "35")]
    public async Task Hold_PausesByRightAndReason_AndAGoResumes()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        await store.Denied(story.Review(RequestedOutcome.Hold), "Gates.Refused");
        await store.Denied(story.Review(RequestedOutcome.Hold, person: story.Sponsor) with { Reason = " " }, "Gates.Refused");
        await store.Done(story.Review(RequestedOutcome.Hold, person: story.Sponsor));
        Assert.Equal((MeasureStatus.OnHold, 0), ((await story.State()).Status, (await story.State()).Doi));
        await store.Done(story.Review());
        Assert.Equal((MeasureStatus.Active, 1), ((await story.State()).Status, (await story.State()).Doi));
    }

    [Fact]
    [Trait("Checklist", "35")]
    public async Task Recycle_BeginsANewRound_InWhichOldApprovalsDoNotCount()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        await store.Done(story.Review(RequestedOutcome.Recycle, person: story.Sponsor));
        var measure = await story.State();
        Assert.Equal((2, 0, MeasureStatus.Active), (measure.Round, measure.Doi, measure.Status));
        Assert.All(measure.Approvals, approval => Assert.Equal(ApprovalStatus.Void, approval.Status));
        await store.Denied(story.Review(), "Gates.Refused");
        await story.ApproveAll();
        await store.Done(story.Review());
    }

    [Fact]
    [Trait("Checklist", "35")]
    public async Task Kill_EndsTheMeasure()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        await store.Done(story.Review(RequestedOutcome.Kill, person: story.Sponsor));
        Assert.Equal(MeasureStatus.Killed, (await story.State()).Status);
        var refused = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Equal("Measure.Killed", refused.Refusal!["reasons"]![0]!["code"]!.GetValue<string>());
        await store.Denied(story.Change("function", "x"), "Measures.Ended");
    }

    [Fact]
    [Trait("Checklist", "39")]
    public async Task Evidence_ThatExpiresBeforeTheReview_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        store.Clock.Now = store.Clock.Now.AddDays(91);
        var refused = await store.Denied(story.Review(), "Gates.Refused");
        Assert.Contains("Evidence.Expired", refused.Refusal!["reasons"]!.AsArray().Select(reason => reason!["code"]!.GetValue<string>()));
    }

    [Fact]
    [Trait("Checklist", "36")]
    public async Task NoOtherCommand_MovesTheDegreeOfImplementation()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        await store.Done(story.Change("doi", "5"));
        await store.Done(story.Observe(completed: false, version: 2));
        await store.Done(story.Observe(completed: true, version: 3));
        Assert.Equal(0, (await story.State()).Doi);
        Assert.DoesNotContain(store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000), entry => entry.Type == "GateDecided");
    }
}

using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Intake.Assessment;
using Governance.Store.Tests.Intake;
using Governance.Store.Tests.Support;
using Governance.Store.Triggers;

using Xunit;

namespace Governance.Store.Tests.Triggers;

/// <summary>What CRM changes after it was recorded stands on the demand, and as a difference on the measure.</summary>
public sealed class SourceChangeTests
{
    [Fact]
    [Trait("Checklist", "7")]
    public async Task Change_IsRecordedOnceWithWhatItWas_AndTheDemandShowsWhatCrmSays()
    {
        await using var store = await TestStore.Start();
        var story = await TriggerStory.Begin(store, "  commitments: []");
        await store.Done(story.Look("o-1", amount: 100m, close: "2027-01-31", customer: "customer-1"));
        Assert.Null((await store.Done(story.Look("o-1", amount: 100.00m, close: "2027-01-31", customer: "customer-1"))).LedgerNumber);
        var changed = await store.Done(story.Look("o-1", amount: 250.5m, close: "2027-03-31", customer: "customer-1", name: "Larger"));
        Assert.Null((await store.Done(story.Look("o-1", amount: 250.50m, close: "2027-03-31", customer: "customer-1", name: "Larger"))).LedgerNumber);
        var demand = (await story.Demand("o-1"))!;
        Assert.Equal(("Larger", 250.5m, "2027-03-31"), (demand.Name, demand.Amount, demand.CloseDate!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        var change = Assert.Single(demand.SourceChanges);
        Assert.Equal(changed.LedgerNumber, change.LedgerNumber);
        Assert.Equal(
            [("name", "Lending product", "Larger"), ("amount", "100.00", "250.50"), ("closeDate", "2027-01-31", "2027-03-31")],
            change.Changes.Select(one => (one.Field, one.Old!, one.Now!)));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "11")]
    public async Task ChangeAfterIntake_IsADifferenceOfTheMeasure_UntilCrmSaysAgainWhatItSaid_AndChangesNothingElse()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await story.ApproveAll();
        var before = await story.State();
        var look = story.DemandOf("opportunity-1") with { Amount = 99m };
        await store.Done(look);
        await store.Done(look with { CommandId = store.NextId(), Amount = 80m, State = OpportunityState.Lost });
        var state = await story.State();
        Assert.Equal([("amount", null, "80.00"), ("state", "Won", "Lost")], state.SourceDifferences.Select(one => (one.Field, one.AtIntake, one.Now)));
        Assert.Equal((before.Name, before.PacketDigest, before.NextGate), (state.Name, state.PacketDigest, state.NextGate));
        Assert.Equal(before.Approvals.Select(item => item.Status), state.Approvals.Select(item => item.Status));
        await store.Done(look with { CommandId = store.NextId(), Amount = null });
        Assert.Empty((await story.State()).SourceDifferences);
        await store.Done(story.Review());
    }

    [Fact]
    public async Task EndedMeasure_IsLeftAsItEnded_ButTheDemandFollows()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Review(RequestedOutcome.Kill, person: story.Sponsor));
        await store.Done(story.DemandOf("opportunity-1") with { Name = "Other" });
        Assert.Empty((await story.State()).SourceDifferences);
        Assert.Equal("Other", (await store.Get<Store.Intake.IDemandReader>().Find(TestStore.Tenant, story.Demand))!.Name);
    }

    [Fact]
    [Trait("Checklist", "12")]
    public async Task ReviewOfTheBusinessCase_IsOutdatedByAnotherAmount_AndByNothingElse()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        var crm = Story.Text(await store.Done(demand.Story.DemandOf("o-9") with { Amount = 10m }), "id");
        await store.Done(demand.Change("businessCase", "Pays back in a year") with { DemandId = crm, Actor = Store.Commands.Actor.Person(demand.Story.Owner, "api", "account-team") });
        await store.Done(demand.Review(DemandReview.BusinessCase, demand.Controller) with { DemandId = crm });
        await store.Done(demand.Story.DemandOf("o-9") with { Amount = 10m, Name = "Renamed" });
        Assert.False((await Find(store, crm)).Reviews[0].Outdated);
        await store.Done(demand.Story.DemandOf("o-9") with { Amount = 11m, Name = "Renamed" });
        Assert.True((await Find(store, crm)).Reviews[0].Outdated);
    }

    private static async Task<Store.Intake.DemandState> Find(TestStore store, string id) => (await store.Get<Store.Intake.IDemandReader>().Find(TestStore.Tenant, id))!;
}

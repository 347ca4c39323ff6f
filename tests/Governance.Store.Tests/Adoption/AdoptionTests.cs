using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Adoption;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.People.Roles;
using Governance.Store.Portfolio;
using Governance.Store.Storage;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Reporting;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Adoption;

/// <summary>Running projects enter once, as a baseline, by two people; everything else is refused and moves nothing.</summary>
public sealed class AdoptionTests
{
    [Fact]
    public async Task Adoption_ByAnAdministrator_ConfirmedByTheSponsor_SetsTheDegreeOnce_AndIsNoDecision()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure(story.Portfolio.Package);
        var proposed = await store.Done(Propose(story, measure, 3));
        Assert.Equal(0, (await story.Portfolio.State(measure)).Doi);

        var confirmed = await store.Done(Confirm(story, measure, 3));
        var state = await story.Portfolio.State(measure);
        Assert.Equal((3, "G4", MeasureStatus.Active, 1), (state.Doi, state.NextGate, state.Status, state.Round));
        Assert.Equal((story.Admin.PersonId, story.People.Sponsor, 3), (state.Adoption!.ProposedBy, state.Adoption.ConfirmedBy, state.Adoption.Doi));
        Assert.Empty(state.Reviews);
        Assert.True(confirmed.LedgerNumber > proposed.LedgerNumber);
        Assert.Equal(1, story.Portfolio.Rollup(story.Portfolio.Package).Doi[3]);
        Assert.Equal(state.PacketDigest, MeasureFacts.PacketDigest(state, (await store.Get<Governance.Store.Rulebooks.IRulebookReader>().Parsed(TestStore.Tenant, state.RulebookDigest))!));

        // From here on a gate moves it, and it stays adopted for ever.
        await store.Done(story.Portfolio.Review(measure, "G4"));
        state = await story.Portfolio.State(measure);
        Assert.Equal((4, true), (state.Doi, AdoptionRules.IsAdopted(state)));
        Assert.Equal("G4", Assert.Single(state.Reviews, review => review.Decided).Gate);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(-1)]
    [InlineData(6)]
    public async Task Adoption_AtADegreeThatGatesAloneReach_IsRefused(int doi)
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Denied(Propose(story, measure, doi), "Adoption.DegreeInvalid");
        await Nothing(story, measure);
    }

    [Theory]
    [InlineData(1, "G2")]
    [InlineData(4, "G5")]
    public async Task Adoption_AtTheBoundaries_StandsBeforeTheNextGate(int doi, string gate)
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(Propose(story, measure, doi));
        await store.Done(Confirm(story, measure, doi));
        var state = await story.Portfolio.State(measure);
        Assert.Equal((doi, gate), (state.Doi, state.NextGate));
    }

    [Fact]
    public async Task Proposal_IsForAdministratorsWhoAreKnownPersons()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Denied(Propose(story, measure, 3, Actor.Person(story.People.Owner, "api")), "Adoption.AdminOnly");
        await store.Denied(Propose(story, measure, 3, Actor.Person(story.People.Sponsor, "api", "pmo")), "Adoption.AdminOnly");
        await store.Denied(Propose(story, measure, 3, TestStore.Admin), "Adoption.AdminOnly");
        await store.Denied(Propose(story, measure, 3, Actor.Person("nobody", "api", "admin")), "Adoption.AdminOnly");
        await store.Denied(Propose(story, measure, 3, Actor.Sync), "Adoption.AdminOnly");
        await store.Denied(Propose(story, measure, 3) with { Reason = " " }, "Request.ValueMissing");
        await store.Denied(Propose(story, "nowhere", 3), "Measures.Unknown");
        await store.Denied(Propose(story, measure, 3) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await Nothing(story, measure);
    }

    [Fact]
    public async Task Confirmation_IsForTheSponsor_WhoDidNotProposeAndDoesNotOwn()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Denied(Confirm(story, measure, 3), "Adoption.NotProposed");
        await store.Done(Propose(story, measure, 3));
        await store.Denied(Confirm(story, measure, 3, story.Admin), "Adoption.SponsorOnly");
        await store.Denied(Confirm(story, measure, 3, story.SecondAdmin), "Adoption.SponsorOnly");
        await store.Denied(Confirm(story, measure, 3, Actor.Person(story.People.Owner, "api", "admin")), "Adoption.SponsorOnly");
        await store.Denied(Confirm(story, measure, 3, Actor.Person(story.People.Controller, "api")), "Adoption.SponsorOnly");
        await store.Denied(Confirm(story, measure, 3, TestStore.Admin), "Adoption.SponsorOnly");
        await store.Denied(Confirm(story, measure, 4), "Adoption.Changed");
        await store.Denied(Confirm(story, measure, 3) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await Nothing(story, measure);

        // The sponsor who is an administrator, too, records and confirms alone.
        var alone = Propose(story, measure, 3, Actor.Person(story.People.Sponsor, "api", "admin"));
        await store.Denied(alone, "Adoption.NoIndependentSponsor");
        await Nothing(story, measure);

        // With a second sponsor somebody else can confirm it, and nobody else than that one.
        await store.Done(Give(story, measure, "sponsor", null, await story.People.Person("Sandbox Sponsor Two")));
        await store.Done(alone with { CommandId = store.NextId() });
        await store.Denied(Confirm(story, measure, 3), "Adoption.SponsorNotIndependent");
        await Nothing(story, measure);
    }

    [Fact]
    public async Task Sponsor_WhoOwnsTheMeasureToo_CannotConfirm()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var demand = Story.Text(await store.Done(story.People.DemandOf("both")), "id");
        await story.People.Prepare(demand);
        var approve = story.People.Approve();
        var measure = Story.Text(
            await store.Done(approve with
            {
                DemandId = demand,
                WorkItems = [],
                Measure = approve.Measure! with { Rulebook = story.Portfolio.Rulebook, Roles = [new RoleHolder("owner", story.People.Sponsor), new RoleHolder("sponsor", story.People.Sponsor)] },
            }),
            "measureId");
        var denied = await store.Denied(Propose(story, measure, 2), "Adoption.NoIndependentSponsor");
        Assert.Contains("Give the role of sponsor to somebody else first", denied.Detail!, System.StringComparison.Ordinal);

        // Who becomes the owner after it was recorded confirms nothing either.
        var next = await story.People.Person("Sandbox Sponsor Two");
        await store.Done(Give(story, measure, "sponsor", null, next));
        await store.Done(Propose(story, measure, 2));
        await store.Denied(Confirm(story, measure, 2), "Adoption.SponsorNotIndependent");
        await Nothing(story, measure);
        await store.Done(Confirm(story, measure, 2, Actor.Person(next, "api")));
    }

    [Fact]
    public async Task Adoption_AfterAGateWasDecided_IsRefused_EvenWhereTheDecisionMovedNothing()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var moved = await story.Portfolio.NewMeasure();
        await store.Done(Propose(story, moved, 3));
        await store.Done(story.Portfolio.Review(moved, "G1"));
        await store.Denied(Propose(story, moved, 3), "Adoption.GateDecided");
        await store.Denied(Confirm(story, moved, 3), "Adoption.GateDecided");
        Assert.Equal(1, (await story.Portfolio.State(moved)).Doi);

        var held = await story.Portfolio.NewMeasure();
        await store.Done(story.Portfolio.Review(held, "G1", story.People.Sponsor, RequestedOutcome.Hold));
        await store.Denied(Propose(story, held, 3), "Adoption.GateDecided");

        var killed = await story.Portfolio.NewMeasure();
        await store.Done(story.Portfolio.Review(killed, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(Propose(story, killed, 3), "Measures.Ended");
    }

    [Fact]
    public async Task Adoption_Twice_IsRefused_AndARepeatOfTheSameCommandIsAnsweredAsTheFirst()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        var propose = Propose(story, measure, 2);
        var first = await store.Done(propose);
        Assert.Equal(first.LedgerNumber, (await store.Done(propose)).LedgerNumber);
        var confirm = Confirm(story, measure, 2);
        var done = await store.Done(confirm);
        Assert.Equal(done.LedgerNumber, (await store.Done(confirm)).LedgerNumber);
        await store.Denied(Confirm(story, measure, 2), "Adoption.Adopted");
        await store.Denied(Propose(story, measure, 4), "Adoption.Adopted");
        Assert.Equal(2, (await story.Portfolio.State(measure)).Doi);
    }

    [Fact]
    public async Task LastProposal_IsTheOneThatIsConfirmed()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var measure = await story.Portfolio.NewMeasure();
        await store.Done(Propose(story, measure, 2));
        await store.Done(Propose(story, measure, 3, story.SecondAdmin));
        await store.Denied(Confirm(story, measure, 2), "Adoption.Changed");
        await store.Done(Confirm(story, measure, 3));
        Assert.Equal(story.SecondAdmin.PersonId, (await story.Portfolio.State(measure)).Adoption!.ProposedBy);
    }

    [Fact]
    public async Task AnswersToGatesBehind_NoLongerCount()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        await store.Done(await story.Approval(story.Sponsor, "sponsor"));
        var admin = Actor.Person(await story.Person("Sandbox Administrator"), "api", "admin");
        await store.Done(new ProposeAdoption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = admin, MeasureId = story.Measure, Doi = 1, Reason = "It ran before" });
        await store.Done(new ConfirmAdoption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Actor.Person(story.Sponsor, "api"), MeasureId = story.Measure, Doi = 1 });
        var answer = Assert.Single((await story.State()).Approvals);
        Assert.Equal(ApprovalStatus.Void, answer.Status);
        Assert.Contains("adopted", answer.StatusReason!, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task RulebookWithoutAGateFromThere_IsRefused()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var admin = Actor.Person(await story.Person("Sandbox Administrator"), "api", "admin");
        await store.Denied(new ProposeAdoption { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = admin, MeasureId = story.Measure, Doi = 3, Reason = "It ran before" }, "Adoption.GateMissing");
        Assert.Null((await story.State()).Adoption);
    }

    private static ProposeAdoption Propose(ReportStory story, string measure, int doi, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = actor ?? story.Admin,
        MeasureId = measure,
        Doi = doi,
        Reason = "Approved by the board in March, before the store was here",
    };

    private static ConfirmAdoption Confirm(ReportStory story, string measure, int doi, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = actor ?? Actor.Person(story.People.Sponsor, "api"),
        MeasureId = measure,
        Doi = doi,
    };

    private static ReassignRole Give(ReportStory story, string measure, string role, string? from, string to) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = story.Store.NextId(),
        Actor = story.SecondAdmin,
        MeasureId = measure,
        Role = role,
        FromPersonId = from,
        ToPersonId = to,
        Reason = "Helps out",
    };

    private static async Task Nothing(ReportStory story, string measure)
    {
        var state = await story.Portfolio.State(measure);
        Assert.Equal((0, "G1", false), (state.Doi, state.NextGate, AdoptionRules.IsAdopted(state)));
    }
}

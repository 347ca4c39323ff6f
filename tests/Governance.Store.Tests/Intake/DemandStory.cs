using System;
using System.Collections.Generic;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Details;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

namespace Governance.Store.Tests.Intake;

/// <summary>A demand with everybody who works on it, up to where a test begins.</summary>
internal sealed class DemandStory(TestStore store, Story story)
{
    public TestStore Store => store;

    public Story Story => story;

    public string Id { get; private set; } = string.Empty;

    public Actor Pmo { get; private set; } = TestStore.Admin;

    public Actor Controller => Actor.Person(story.Controller, "api", "controller");

    public Actor Sponsor => Actor.Person(story.Sponsor, "api");

    public Actor Owner => Actor.Person(story.Owner, "api");

    /// <summary>Everything that a demand of a customer can say.</summary>
    public Dictionary<string, string> Fields => new(StringComparer.Ordinal)
    {
        ["customer"] = "Sandbox Customer",
        ["businessReason"] = "The customer leaves without it",
        ["businessCase"] = "Keeps 120,000 a year for 30,000 once",
        ["effectKind"] = "Retention",
        ["effectAmount"] = "120000.00",
        ["effectCurrency"] = "EUR",
        ["costAmount"] = "30000.50",
        ["costCurrency"] = "EUR",
        ["resourceNeed"] = "Two engineers for a month",
        ["sponsor"] = story.Sponsor,
        ["owner"] = story.Owner,
        ["controller"] = story.Controller,
        ["risk"] = "The interface is not documented",
        ["dependencies"] = "The billing platform",
        ["strategicFit"] = "Keep the largest customers",
        ["function"] = "Customer success",
        ["legalEntity"] = "Sandbox Entity",
        ["milestonePlan"] = "Design, build, handover",
        ["steeringContext"] = "Retention committee",
        ["deliveryReadiness"] = "Team named",
        ["customerNeed"] = "Fewer outages",
        ["capacityPlan"] = "Two engineers in March",
        ["billingSetup"] = "Not begun",
        ["legalHandover"] = "Contract with legal",
        ["serviceWorkflows"] = "Runbook drafted",
    };

    /// <summary>A demand of a kind, entered by the owner, with all fields but the due date.</summary>
    public static async Task<DemandStory> Begin(TestStore store, DemandKind kind = DemandKind.RetentionPlan)
    {
        var demand = new DemandStory(store, await Story.Begin(store));
        demand.Pmo = Actor.Person(await demand.Story.Person("Sandbox Planner"), "api", "pmo");
        demand.Id = Story.Text(await store.Done(demand.Enter(kind)), "id");
        return demand;
    }

    /// <summary>One more demand of the same people.</summary>
    public async Task BeginAnother(Actor pmo)
    {
        Pmo = pmo;
        Id = Story.Text(await store.Done(Enter()), "id");
    }

    /// <summary>The same, reviewed, dated and scored: nothing is missing.</summary>
    public static async Task<DemandStory> Ready(TestStore store, DemandKind kind = DemandKind.RetentionPlan)
    {
        var demand = await Begin(store, kind);
        await store.Done(demand.Review(DemandReview.Dependencies));
        await store.Done(demand.Change("promisedDate", "2027-03-31"));
        await store.Done(demand.Review(DemandReview.BusinessCase, demand.Controller));
        await store.Done(demand.Review(DemandReview.Resources));
        await store.Done(demand.Score("strategicFit", 4));
        await store.Done(demand.Score("effect", 3, demand.Controller));
        await store.Done(demand.Score("urgency", 5));
        return demand;
    }

    public EnterDemand Enter(DemandKind kind = DemandKind.RetentionPlan) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Owner, Name = "Keep the largest customer", Kind = kind, Fields = Fields };

    public ChangeDemand Change(string field, string value, Actor? actor = null) => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = actor ?? Owner,
        DemandId = Id,
        Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = value },
    };

    public ReviewDemand Review(DemandReview review, Actor? actor = null, bool passed = true) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor ?? Pmo, DemandId = Id, Review = review, Passed = passed, Reason = "Looked at" };

    public ScoreDemand Score(string criterion, int score, Actor? actor = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor ?? Pmo, DemandId = Id, Criterion = criterion, Score = score, Reason = "Compared" };

    public DecidePortfolio Portfolio(PortfolioOutcome outcome, Actor? actor = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = actor ?? Pmo, DemandId = Id, Outcome = outcome, Reason = "Against the others" };

    public DecideIntake PutAside(IntakeOutcome outcome, DateOnly? until = null) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = Pmo, DemandId = Id, Outcome = outcome, Reason = "Not now", Until = until };

    public DecideIntake Approve() => new()
    {
        Tenant = TestStore.Tenant,
        CommandId = store.NextId(),
        Actor = Pmo,
        DemandId = Id,
        Outcome = IntakeOutcome.Approved,
        Reason = "Worth it",
        Measure = new MeasureDraft { Name = "Retention", Rulebook = story.Rulebook },
    };

    public async Task<DemandState> State() => (await store.Get<IDemandReader>().Find(TestStore.Tenant, Id))!;
}

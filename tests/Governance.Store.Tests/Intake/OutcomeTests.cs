using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Intake;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Outcomes;
using Governance.Store.Intake.Queries;
using Governance.Store.Measures;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Intake;

/// <summary>What intake and portfolio decide, by whom, and what is seen of it.</summary>
public sealed class OutcomeTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    [Trait("Checklist", "9")]
    public async Task Deferred_ComesBackByItselfOnItsDay()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Denied(demand.PutAside(IntakeOutcome.Deferred), "Intake.UntilMissing");
        await store.Denied(demand.PutAside(IntakeOutcome.Deferred, Today), "Intake.UntilPast");
        await store.Denied(demand.PutAside(IntakeOutcome.OnHold, Today.AddDays(2)), "Intake.UntilNotWanted");
        await store.Denied(demand.Approve() with { Until = Today.AddDays(2) }, "Intake.UntilNotWanted");
        Assert.Equal("New", Standing(store, demand));
        await store.Done(demand.PutAside(IntakeOutcome.Deferred, Today.AddDays(2)));
        Assert.Null(Standing(store, demand));
        store.Clock.Now = store.Clock.Now.AddDays(1);
        Assert.Null(Standing(store, demand));
        store.Clock.Now = store.Clock.Now.AddDays(1);
        Assert.Equal("Due", Standing(store, demand));
        await store.Done(demand.Approve());
        Assert.Null(Standing(store, demand));
    }

    [Fact]
    [Trait("Checklist", "9")]
    [Trait("Checklist", "10")]
    public async Task EveryOutcome_IsKeptInTheHistory_WithReasonPersonAndRules()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Done(demand.PutAside(IntakeOutcome.OnHold));
        await store.Done(demand.Portfolio(PortfolioOutcome.Paused));
        await store.Done(demand.PutAside(IntakeOutcome.Deferred, Today.AddDays(1)));
        await store.Done(demand.Portfolio(PortfolioOutcome.Prioritized));
        await store.Done(demand.Portfolio(PortfolioOutcome.Funded, demand.Controller));
        await store.Done(demand.Portfolio(PortfolioOutcome.Declined));
        await store.Done(demand.PutAside(IntakeOutcome.Cancelled));
        var history = (await demand.State()).History;
        Assert.Equal(["OnHold", "Paused", "Deferred", "Prioritized", "Funded", "Declined", "Cancelled"], history.Select(entry => entry.Outcome));
        Assert.All(history, entry => Assert.Equal((64, false), (entry.RulesDigest!.Length, string.IsNullOrEmpty(entry.Reason))));
        Assert.Equal(demand.Story.Controller, history[4].By);
        Assert.Equal(Today.AddDays(1), history[2].Until);
        await store.Denied(demand.Portfolio(PortfolioOutcome.Prioritized), "Intake.AlreadyDecided");
        await store.Denied(demand.Approve(), "Intake.AlreadyDecided");
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Theory]
    [InlineData(PortfolioOutcome.Paused)]
    [InlineData(PortfolioOutcome.Declined)]
    [Trait("Checklist", "10")]
    public async Task WhatThePortfolioPutAside_IsNotApproved_UntilItIsTakenUpAgain(PortfolioOutcome outcome)
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        await store.Done(demand.Portfolio(outcome));
        await store.Denied(demand.Approve(), "Intake.PortfolioPutAside");
        await store.Done(demand.Portfolio(PortfolioOutcome.Prioritized));
        await store.Done(demand.Approve());
        await store.Denied(demand.Portfolio(outcome), "Intake.UseTheGate");
        var measure = (await store.Get<IMeasureReader>().List(TestStore.Tenant)).Single();
        Assert.Equal((MeasureStatus.Active, 0), (measure.Status, measure.Doi));
    }

    [Fact]
    [Trait("Checklist", "10")]
    public async Task PortfolioOutcome_IsDecidedOnlyByItsRole_AndWhenItCanBe()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        await store.Denied(demand.Portfolio(PortfolioOutcome.Prioritized), "Intake.ScoresMissing");
        await store.Denied(demand.Portfolio(PortfolioOutcome.Funded), "Intake.RoleMissing");
        await store.Denied(demand.Portfolio(PortfolioOutcome.Funded, Actor.Person(demand.Story.Owner, "api", "admin")), "Intake.RoleMissing");
        await store.Denied(demand.Portfolio(PortfolioOutcome.Funded, demand.Controller), "Intake.ReviewMissing");
        await store.Denied(demand.Portfolio(PortfolioOutcome.Paused, demand.Controller), "Intake.RoleMissing");
        await store.Denied(demand.Portfolio(PortfolioOutcome.Declined, TestStore.Admin), "People.Unlinked");
        await store.Denied(demand.Portfolio(PortfolioOutcome.Paused) with { Reason = " " }, "Request.ValueMissing");
        await store.Denied(demand.Portfolio(PortfolioOutcome.Paused) with { DemandId = "nothing" }, "Intake.DemandUnknown");
        await store.Done(demand.Review(DemandReview.BusinessCase, demand.Controller));
        await store.Done(demand.Change("costAmount", string.Empty));
        await store.Denied(demand.Portfolio(PortfolioOutcome.Funded, demand.Controller), "Intake.CostMissing");
        await store.Done(demand.Portfolio(PortfolioOutcome.Paused));
        await store.Denied(demand.Portfolio(PortfolioOutcome.Paused), "Intake.SameAgain");
        Assert.Single((await demand.State()).History);
    }

    [Fact]
    [Trait("Checklist", "14")]
    public async Task Exposure_ShowsWhatDeliveryWouldCost_BeforeItStarts_ExactToTheCent()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        var other = demand.Enter() with { CommandId = store.NextId() };
        other = other with { Fields = new System.Collections.Generic.Dictionary<string, string>(other.Fields, StringComparer.Ordinal) { ["costAmount"] = "0.10" } };
        await store.Done(other);
        Assert.Equal("""[{"currency":"EUR","undecided":30000.60,"approved":0.00}]""", Exposure(store)["totals"]!.ToJsonString());
        Assert.Equal(1, Exposure(store)["withoutCost"]!.GetValue<int>());
        await store.Done(demand.Approve());
        Assert.Equal("""[{"currency":"EUR","undecided":0.10,"approved":30000.50}]""", Exposure(store)["totals"]!.ToJsonString());
        var id = Story.Text(await store.Done(demand.Enter()), "id");
        await store.Done(demand.PutAside(IntakeOutcome.Cancelled) with { DemandId = id });
        Assert.Equal(3, Exposure(store)["items"]!.AsArray().Count);
        Assert.Empty(store.Get<DemandQueries>().Exposure(TestStore.OtherTenant)["items"]!.AsArray());
    }

    [Fact]
    [Trait("Checklist", "8")]
    public async Task Waiting_PutsWhatCameBackFirst_ThenTheHigherValue_WhateverIsUrgent()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store);
        var unscored = Story.Text(await store.Done(demand.Enter()), "id");
        var back = Story.Text(await store.Done(demand.Enter()), "id");
        await store.Done(demand.PutAside(IntakeOutcome.Deferred, Today.AddDays(1)) with { DemandId = back });
        var better = Story.Text(await store.Done(demand.Enter()), "id");
        foreach (var score in new[] { demand.Score("strategicFit", 5), demand.Score("effect", 3, demand.Controller), demand.Score("urgency", 0) })
        {
            await store.Done(score with { DemandId = better });
        }

        store.Clock.Now = store.Clock.Now.AddDays(1);
        string[] ids = [.. store.Get<DemandQueries>().Waiting(TestStore.Tenant)["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];
        Assert.Equal([back, better, demand.Id], ids[..3]);
        Assert.Contains(unscored, ids[3..]);
    }

    [Fact]
    [Trait("Checklist", "17")]
    public async Task DemandOfCrm_ShowsWhatDeliveryStillNeeds_AndCarriesItToTheMeasure()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Ready(store, Store.Intake.Details.DemandKind.PostSaleOnboarding);
        var bare = (await store.Get<IDemandReader>().Find(TestStore.Tenant, demand.Story.Demand))!;
        var shown = store.Get<DemandQueries>().Show(TestStore.Tenant, bare)["deliveryReadiness"]!.AsArray();
        Assert.Equal(["deliveryReadiness", "resourceNeed", "capacityPlan", "billingSetup", "legalHandover", "serviceWorkflows", "milestonePlan"], shown.Select(item => item!["field"]!.GetValue<string>()));
        Assert.All(shown, item => Assert.False(item!["given"]!.GetValue<bool>()));
        var full = store.Get<DemandQueries>().Show(TestStore.Tenant, await demand.State());
        Assert.All(full["deliveryReadiness"]!.AsArray(), item => Assert.True(item!["given"]!.GetValue<bool>()));
        Assert.Empty(full["missing"]!.AsArray());
        var id = Story.Text(await store.Done(demand.Approve()), "measureId");
        var measure = (await store.Get<IMeasureReader>().Find(TestStore.Tenant, id))!;
        Assert.All(shown, item => Assert.True(measure.Fields.ContainsKey(item!["field"]!.GetValue<string>())));
    }

    private static JsonObject Exposure(TestStore store) => store.Get<DemandQueries>().Exposure(TestStore.Tenant);

    private static string? Standing(TestStore store, DemandStory demand) =>
        store.Get<DemandQueries>().Waiting(TestStore.Tenant)["items"]!.AsArray().SingleOrDefault(item => item!["id"]!.GetValue<string>() == demand.Id)?["standing"]!.GetValue<string>();
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Intake;
using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Configuration;
using Governance.Store.Intake.Details;
using Governance.Store.Measures;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Intake;

/// <summary>What a demand says about itself, and who says it.</summary>
public sealed class DemandTests
{
    [Fact]
    [Trait("Checklist", "2")]
    [Trait("Checklist", "6")]
    [Trait("Checklist", "16")]
    public async Task Demand_KeepsEveryField_WithWhoEnteredItAndFromWhere_AndMakesNoMeasure()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        var state = await demand.State();
        Assert.Equal((DemandKind.RetentionPlan, demand.Story.Owner, "api"), (state.Kind, state.EnteredBy, state.EnteredVia));
        Assert.Equal(demand.Fields.OrderBy(field => field.Key, StringComparer.Ordinal), state.Fields.Select(field => KeyValuePair.Create(field.Key, field.Value.Value)));
        Assert.All(state.Fields.Values, field => Assert.Equal((demand.Story.Owner, "api", store.Clock.Now), (field.By, field.Via, field.At)));
        await store.Done(demand.Change("risk", "None known any more", Actor.Person(demand.Story.Sponsor, "jira")));
        var changed = (await demand.State()).Fields["risk"];
        Assert.Equal(("None known any more", demand.Story.Sponsor, "jira"), (changed.Value, changed.By, changed.Via));
        Assert.Empty(await store.Get<IMeasureReader>().List(TestStore.Tenant));
    }

    [Theory]
    [InlineData(DemandKind.StrategicAccountImplementation, "Strategic-account implementation")]
    [InlineData(DemandKind.ProductCustomization, "Product customization")]
    [InlineData(DemandKind.ServiceEscalation, "Service escalation")]
    [InlineData(DemandKind.RenewalRiskMitigation, "Renewal-risk mitigation")]
    [InlineData(DemandKind.Pilot, "Pilot")]
    [InlineData(DemandKind.PostSaleOnboarding, "Post-sale onboarding")]
    [Trait("Checklist", "3")]
    public async Task Demand_OfEveryKindOfTheAccounts_CanBeEntered(DemandKind kind, string label) => await EnteredAs(kind, label);

    [Theory]
    [InlineData(DemandKind.EnterpriseOnboarding, "Enterprise onboarding")]
    [InlineData(DemandKind.PricingRollout, "Pricing rollout")]
    [InlineData(DemandKind.RetentionPlan, "Retention plan")]
    [InlineData(DemandKind.ServiceImprovement, "Service improvement")]
    [InlineData(DemandKind.ProductLaunch, "Product launch")]
    [InlineData(DemandKind.ContractChange, "Contract change")]
    [InlineData(DemandKind.ServiceSetup, "Service setup")]
    [InlineData(DemandKind.Expansion, "Expansion")]
    [Trait("Checklist", "4")]
    public async Task Demand_OfEveryKindOfThePhaseGates_CanBeEntered(DemandKind kind, string label) => await EnteredAs(kind, label);

    [Theory]
    [InlineData("colour", "blue", "Intake.FieldUnknown")]
    [InlineData("costAmount", "-1", "Measures.FieldValueInvalid")]
    [InlineData("costAmount", "1.005", "Measures.FieldValueInvalid")]
    [InlineData("costAmount", "100000000000.01", "Measures.FieldValueInvalid")]
    [InlineData("costCurrency", "euro", "Measures.FieldValueInvalid")]
    [InlineData("effectKind", "Fame", "Measures.FieldValueInvalid")]
    [InlineData("effectAmount", "much", "Measures.FieldValueInvalid")]
    [InlineData("promisedDate", "31.03.2027", "Measures.FieldValueInvalid")]
    [InlineData("promisedDate", "2027-02-29", "Measures.FieldValueInvalid")]
    [InlineData("businessCase", "   ", "Measures.FieldValueInvalid")]
    [InlineData("sponsor", "nobody", "People.Unknown")]
    [Trait("Checklist", "86")]
    public async Task Field_ThatCannotBeTrue_IsRefused_InANewDemandAndInAnOldOne(string field, string value, string code)
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        var before = await demand.State();
        await store.Denied(demand.Change(field, value), code);
        await store.Denied(demand.Enter() with { Fields = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = value } }, code);
        Assert.Equal(before.LedgerNumber, (await demand.State()).LedgerNumber);
    }

    [Fact]
    public async Task Demand_IsEnteredAndChangedOnlyByWhoMay()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        var stranger = Actor.Person(await demand.Story.Person("Sandbox Visitor"), "api", "account-team");
        await store.Denied(demand.Enter() with { Actor = TestStore.Admin }, "People.Unlinked");
        await store.Denied(demand.Enter() with { Actor = Actor.Person("unknown", "api", "admin") }, "People.Unlinked");
        await store.Denied(demand.Enter() with { Actor = Actor.Sync }, "People.Unlinked");
        await store.Denied(demand.Enter() with { Name = " " }, "Request.ValueMissing");
        await store.Denied(demand.Change("risk", "x", TestStore.Admin), "People.Unlinked");
        await store.Denied(demand.Change("risk", "x", stranger), "Intake.NotYourDemand");
        await store.Denied(demand.Change("risk", "x", demand.Controller), "Intake.NotYourDemand");
        await store.Denied(demand.Change("risk", "x") with { Fields = new Dictionary<string, string>(StringComparer.Ordinal) }, "Intake.NothingGiven");
        await store.Denied(demand.Change("risk", "x") with { DemandId = "nothing" }, "Intake.DemandUnknown");
        await store.Denied(demand.Change("risk", "x") with { Tenant = TestStore.OtherTenant, Actor = demand.Pmo }, "People.Unlinked");
        foreach (var actor in new[] { demand.Owner, demand.Sponsor, demand.Pmo })
        {
            await store.Done(demand.Change("risk", "As " + actor.Subject, actor));
        }
    }

    [Fact]
    public async Task Demand_SentTwice_IsOne_AndTheSameValueAgain_IsNoEvent()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        var enter = demand.Enter();
        var first = Story.Text(await store.Done(enter), "id");
        Assert.Equal(first, Story.Text(await store.Done(enter), "id"));
        Assert.NotEqual(first, demand.Id);
        await store.Denied(enter with { Name = "Another" }, "Request.IdempotencyKeyReused");
        var before = store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count;
        await store.Done(demand.Change("risk", demand.Fields["risk"]));
        await store.Done(demand.Change("promisedDate", string.Empty));
        Assert.Equal(before, store.Get<LedgerReader>().Entries(TestStore.Tenant, 1, 1000).Count);
        await store.Done(demand.Change("risk", string.Empty));
        Assert.False((await demand.State()).Fields.ContainsKey("risk"));
    }

    [Fact]
    [Trait("Checklist", "1")]
    [Trait("Checklist", "79")]
    public async Task DemandOfCrm_KeepsItsCustomerInCrm_AndIsDescribedByTheAccountTeam()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        var id = Story.Text(await store.Done(demand.Story.DemandOf("opportunity-7") with { CustomerId = "customer-7" }), "id");
        var team = Actor.Person(await demand.Story.Person("Sandbox Account Manager"), "dataverse", "account-team");
        await store.Done(demand.Change("businessReason", "Won", team) with { DemandId = id, Kind = DemandKind.PostSaleOnboarding });
        await store.Denied(demand.Change("customer", "Another", team) with { DemandId = id }, "Intake.OwnedByCrm");
        await store.Denied(demand.Change("businessReason", "x", demand.Owner) with { DemandId = id }, "Intake.NotYourDemand");
        var state = (await store.Get<IDemandReader>().Find(TestStore.Tenant, id))!;
        Assert.Equal(("customer-7", "dataverse", DemandKind.PostSaleOnboarding), (state.Value("customer"), state.Fields["businessReason"].Via, state.Kind));
        Assert.Null(state.Outcome);
        await store.Denied(demand.Story.Approve() with { DemandId = id }, "Intake.NoBusinessCase");
        Assert.Empty(await store.Get<IMeasureReader>().List(TestStore.Tenant));
    }

    [Fact]
    [Trait("Checklist", "12")]
    public async Task DatePromisedBeforeTheDependencyReview_IsFlagged_AndStaysSo()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        await store.Done(demand.Review(DemandReview.Dependencies, passed: false));
        Assert.Null((await demand.State()).PromisedBeforeReview);
        await store.Done(demand.Change("promisedDate", "2027-03-31", demand.Sponsor));
        await store.Done(demand.Review(DemandReview.Dependencies));
        await store.Done(demand.Change("promisedDate", "2027-05-31"));
        var promised = (await demand.State()).PromisedBeforeReview!;
        Assert.Equal((new DateOnly(2027, 3, 31), demand.Story.Sponsor), (promised.Date, promised.By));
    }

    [Fact]
    [Trait("Checklist", "12")]
    public async Task DatePromisedAfterTheDependencyReview_IsNotFlagged_UnlessTheDependencyChanged()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        await store.Done(demand.Review(DemandReview.Dependencies));
        await store.Done(demand.Change("promisedDate", "2027-03-31"));
        Assert.Null((await demand.State()).PromisedBeforeReview);
        await store.Done(demand.Change("dependencies", "Another platform"));
        await store.Done(demand.Change("promisedDate", "2027-04-30"));
        Assert.Equal(new DateOnly(2027, 4, 30), (await demand.State()).PromisedBeforeReview!.Date);
    }

    private static async Task EnteredAs(DemandKind kind, string label)
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store, kind);
        Assert.Equal((kind, label), ((await demand.State()).Kind, UsualRules.Label(UsualRules.Version.Rules, kind)));
    }
}

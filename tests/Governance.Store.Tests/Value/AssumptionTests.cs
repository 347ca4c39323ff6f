using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Effects.Assumptions;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Settings;
using Governance.Store.Storage;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;
using Governance.Store.Triggers;

using Xunit;

namespace Governance.Store.Tests.Value;

public sealed class AssumptionTests
{
    [Fact]
    [Trait("Checklist", "43")]
    [Trait("Checklist", "64")]
    public async Task Assumption_IsValidatedByTheIndependentController_AndFallsDueAgain()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        Assert.Contains("names no assumption", Assert.Single((await story.Register("assumptions")).Open), StringComparison.Ordinal);
        await store.Done(story.Assume());
        Assert.Contains("it was never validated", Assert.Single((await story.Register("assumptions")).Open), StringComparison.Ordinal);

        foreach (var person in new[] { story.People.Owner, story.People.Sponsor, "nobody" })
        {
            await store.Denied(story.Validate(person: person), "Assumptions.ControllerOnly");
        }

        await store.Denied(story.Validate() with { Actor = TestStore.Admin }, "Assumptions.ControllerOnly");
        await store.Denied(story.Validate() with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Validate("made-up"), "Assumptions.Unknown");
        await store.Denied(story.Validate(credibility: Credibility.None), "Assumptions.CredibilityInvalid");
        await store.Denied(story.Validate() with { Reason = "" }, "Request.ValueMissing");
        await store.Denied(story.Validate(until: "2026-11-20"), "Assumptions.RecheckInvalid");
        await store.Denied(story.Validate(until: "2027-02-19"), "Assumptions.RecheckInvalid");
        Assert.Single((await story.Register("assumptions")).Open);

        var command = story.Validate(until: "2027-02-18");
        var done = await store.Done(command);
        Assert.Equal(done.LedgerNumber, (await store.Done(command)).LedgerNumber);
        var fresh = await story.Register("assumptions");
        Assert.Empty(fresh.Open);
        Assert.Equal((store.Clock.Now, "controller"), (fresh.ReviewedAt, Assert.Single(fresh.ReviewedByRoles)));

        store.Clock.Now = new(2027, 2, 18, 23, 59, 0, TimeSpan.Zero);
        Assert.Empty((await story.Register("assumptions")).Open);
        store.Clock.Now = new(2027, 2, 19, 0, 0, 0, TimeSpan.Zero);
        Assert.Contains("it was to be looked at again by 2027-02-18", Assert.Single((await story.Register("assumptions")).Open), StringComparison.Ordinal);
        await store.Done(story.Validate(credibility: Credibility.Low));
        Assert.Empty((await story.Register("assumptions")).Open);
    }

    [Fact]
    [Trait("Checklist", "59")]
    [Trait("Checklist", "43")]
    public async Task Credibility_IsLoweredOnceItIsOverdueOrThePlanHasMoved()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        await store.Done(story.Assume());
        Assert.Equal(Credibility.None, await Now());
        await store.Done(story.Validate());
        Assert.Equal(Credibility.High, await Now());
        await story.Plan(PortfolioStory.Effect("2027-01", plan: 120m));
        Assert.Equal(Credibility.Medium, await Now());
        Assert.Contains("the plan was 100.00 when it was validated, and is 120.00 now", Assert.Single((await story.Register("assumptions")).Open), StringComparison.Ordinal);
        await store.Done(story.Validate());
        Assert.Equal(Credibility.High, await Now());
        store.Clock.Now = store.Clock.Now.AddDays(91);
        Assert.Equal(Credibility.Medium, await Now());

        async Task<Credibility> Now()
        {
            var state = await story.State();
            return PlanBasis.Now(state, state.Assumptions.Single(), store.Clock.Now);
        }
    }

    [Fact]
    [Trait("Checklist", "64")]
    public async Task Assumption_IsTheOwners_AndAChangedOneIsValidatedAnew()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await store.Denied(story.Assume(), "Assumptions.NotPlanned");
        await story.Plan(PortfolioStory.Effect("2027-01", plan: 100m));
        await store.Denied(story.Assume(person: story.People.Controller), "Measures.NotYours");
        await store.Denied(story.Assume("no code"), "Assumptions.CodeInvalid");
        await store.Denied(story.Assume(kind: "Gold"), "Effects.KindUnknown");
        await store.Denied(story.Assume() with { Currency = "euro" }, "Effects.CurrencyInvalid");
        await store.Denied(story.Assume(statement: ""), "Request.ValueMissing");
        await store.Done(story.Assume());
        Assert.Null((await store.Done(story.Assume())).LedgerNumber);
        await store.Done(story.Validate());
        var before = (await story.Register("assumptions")).Entries;
        await store.Done(story.Assume(statement: "Volume grows by nine percent"));
        var changed = await story.Register("assumptions");
        Assert.Contains("never validated", Assert.Single(changed.Open), StringComparison.Ordinal);
        Assert.NotEqual(before[0], changed.Entries[0]);

        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Assume(statement: "Other"), "Measures.Ended");
        await store.Denied(story.Validate(), "Measures.Ended");
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    [Trait("Checklist", "64")]
    public async Task WhichKindsTheControllerLooksAt_IsTheTenants()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        await story.Set(settings => settings with { Assumptions = new AssumptionSettings { Kinds = ["Revenue"], RecheckDays = 10 } });
        await store.Done(story.Assume());
        Assert.Empty((await story.Register("assumptions")).Open);
        await store.Denied(story.Validate(until: "2026-12-01"), "Assumptions.RecheckInvalid");
        await store.Done(story.Validate(until: "2026-11-30"));
    }

    [Fact]
    [Trait("Checklist", "64")]
    [Trait("Checklist", "78")]
    public async Task RulesAboutAmounts_DecideForTheAssumptionToo_AndFollowThePlanAndTheSettings()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        await store.Done(story.Assume());
        Assert.True(Need(await story.State()));
        await story.Set(Large);
        await story.Sweep();
        Assert.False(Need(await story.State()));
        Assert.Empty((await story.Register("assumptions")).Open);
        Assert.Null((await store.Done(story.Assume())).LedgerNumber);

        await story.Plan(PortfolioStory.Effect("2027-02", plan: 49.99m));
        Assert.False(Need(await story.State()));
        await story.Plan(PortfolioStory.Effect("2027-02", plan: 50m));
        Assert.True(Need(await story.State()));
        Assert.Contains("never validated", Assert.Single((await story.Register("assumptions")).Open), StringComparison.Ordinal);

        // The rule is about a year: another one does not add to it.
        await story.Plan(PortfolioStory.Effect("2027-02", plan: 0m), PortfolioStory.Effect("2028-01", plan: 149.99m));
        Assert.False(Need(await story.State()));
        await story.Set(settings => Large(settings) with { Triggers = new TriggerSettings { Assumptions = [new AssumptionTrigger { Code = "any", AmountFrom = 1m }] } });
        await story.Sweep();
        await story.Sweep();
        Assert.True(Need(await story.State()));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));

        static bool Need(MeasureState state) => state.Assumptions.Single().NeedsController;
        static TenantSettings Large(TenantSettings settings) =>
            settings with { Triggers = new TriggerSettings { Assumptions = [new AssumptionTrigger { Code = "large", Kinds = ["Savings"], Currency = "EUR", AmountFrom = 150m }] } };
    }

    [Fact]
    [Trait("Checklist", "64")]
    [Trait("Checklist", "78")]
    public async Task ListOfWhatIsToBeValidated_IsTickedOffByTheController_UntilThePlanMovesOrTheDayPasses()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        Assert.Empty(ToValidate()[0]!["assumptions"]!.AsArray());
        await store.Done(story.Assume());
        await store.Done(story.Assume("price", "Prices hold"));
        Assert.Equal("it was never validated", ToValidate()[0]!["assumptions"]![0]!["due"]!.GetValue<string>());
        await store.Done(story.Validate(until: "2026-12-01"));
        Assert.Single(ToValidate());
        await store.Done(story.Validate("price", Credibility.Low));
        Assert.Empty(ToValidate());

        await story.Plan(PortfolioStory.Effect("2027-01", plan: 101m));
        Assert.Equal("the plan was 100.00 when it was validated, and is 101.00 now", Assert.Single(ToValidate())!["assumptions"]![1]!["due"]!.GetValue<string>());
        await store.Done(story.Validate(until: "2026-12-01"));
        await store.Done(story.Validate("price", until: "2026-12-02"));
        Assert.Empty(ToValidate());
        store.Clock.Now = new(2026, 12, 1, 23, 59, 0, TimeSpan.Zero);
        Assert.Empty(ToValidate());
        store.Clock.Now = new(2026, 12, 2, 0, 0, 0, TimeSpan.Zero);
        Assert.Single(ToValidate());
        await store.Done(story.Assume(statement: "Volume grows by one percent"));
        Assert.Single(ToValidate());

        // Settings that ask for nothing list nothing.
        await story.Set(settings => settings with { Assumptions = new AssumptionSettings { Kinds = [] } });
        Assert.Empty(ToValidate());

        System.Text.Json.Nodes.JsonArray ToValidate() => store.Get<Governance.Store.Triggers.Queries.TriggerQueries>().ToValidate(TestStore.Tenant)["items"]!.AsArray();
    }

    [Fact]
    [Trait("Checklist", "43")]
    public async Task List_OfWhatIsDue_StandsInTheOrderOfTheDays_AndLeavesOutWhatEnded()
    {
        await using var store = await TestStore.Start();
        var story = await Planned(store);
        foreach (var code in new[] { "a", "b", "c" })
        {
            await store.Done(story.Assume(code, "Statement " + code));
        }

        await store.Done(story.Validate("a", until: "2026-12-24"));
        await store.Done(story.Validate("b", until: "2026-12-01"));
        var lookups = store.Get<LookupReader>();
        Assert.Equal(["c", "b", "a"], lookups.Page(TestStore.Tenant, AssumptionIndex.Name, string.Empty, null, 10).Select(entry => AssumptionIndex.CodeIn(entry.Key)));
        Assert.Equal(["c", "b"], lookups.Page(TestStore.Tenant, AssumptionIndex.Name, string.Empty, null, 10, "2026-12-02").Select(entry => AssumptionIndex.CodeIn(entry.Key)));
        Assert.Empty(lookups.Page(TestStore.OtherTenant, AssumptionIndex.Name, string.Empty, null, 10));
        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        Assert.Empty(lookups.Page(TestStore.Tenant, AssumptionIndex.Name, string.Empty, null, 10));
    }

    private static async Task<ValueStory> Planned(TestStore store)
    {
        var story = await ValueStory.Begin(store);
        await story.Plan(PortfolioStory.Effect("2027-01", plan: 100m));
        return story;
    }
}

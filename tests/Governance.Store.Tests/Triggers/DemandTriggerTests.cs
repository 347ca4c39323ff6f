using System.Threading.Tasks;

using Governance.Store.Intake;
using Governance.Store.Intake.Details;
using Governance.Store.Tests.Settings;
using Governance.Store.Tests.Support;
using Governance.Store.Triggers;

using Xunit;

namespace Governance.Store.Tests.Triggers;

/// <summary>Which CRM events make demands, and so measures, is the tenant's to say.</summary>
[Trait("Checklist", "76")]
public sealed class DemandTriggerTests
{
    private const string Rules = """
          demands:
            - { code: large, when: Open, stage: Propose, amountFrom: 250000.00, kind: ProductCustomization }
            - { code: key, when: Won, customers: [customer-1] }
        """;

    [Theory]
    [InlineData(OpportunityState.Open, "Propose", "250000.00", null, "large")]
    [InlineData(OpportunityState.Open, "Propose", "249999.99", null, null)]
    [InlineData(OpportunityState.Open, "Propose", null, null, null)]
    [InlineData(OpportunityState.Open, "Qualify", "250000.00", null, null)]
    [InlineData(OpportunityState.Open, null, "250000.00", null, null)]
    [InlineData(OpportunityState.Won, "Propose", "250000.00", null, null)]
    [InlineData(OpportunityState.Won, null, null, "customer-1", "key")]
    [InlineData(OpportunityState.Won, null, null, "CUSTOMER-1", "key")]
    [InlineData(OpportunityState.Won, null, null, "customer-2", null)]
    [InlineData(OpportunityState.Lost, null, null, "customer-1", null)]
    public async Task Opportunity_IsADemand_WhenARuleFits_AndNothingOtherwise(OpportunityState state, string? stage, string? amount, string? customer, string? rule)
    {
        await using var store = await TestStore.Start();
        var story = await TriggerStory.Begin(store, Rules);
        var look = story.Look("o-1", state, amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), stage, customer);
        if (rule is null)
        {
            await store.Denied(look, "Intake.NoTrigger");
            Assert.Null(await story.Demand("o-1"));
            return;
        }

        await store.Done(look);
        var demand = (await story.Demand("o-1"))!;
        Assert.Equal((rule, state), (demand.Trigger, demand.SourceState));
        Assert.Equal(rule == "large" ? DemandKind.ProductCustomization : null, demand.Kind);
    }

    [Fact]
    public async Task WithoutSettings_EveryWonOpportunityIsADemand_AndNoOther()
    {
        await using var store = await TestStore.Start();
        var story = await Story.Begin(store);
        Assert.Equal("won", (await store.Get<IDemandReader>().FindBySource(TestStore.Tenant, "organization-1", "opportunity-1"))!.Trigger);
        await store.Denied(story.DemandOf("open") with { State = OpportunityState.Open }, "Intake.NoTrigger");
        await store.Denied(story.DemandOf("lost") with { State = OpportunityState.Lost }, "Intake.NoTrigger");
    }

    [Fact]
    public async Task EmptyList_MakesNoDemands_AndTheSameLookCountsOnceARuleFits()
    {
        await using var store = await TestStore.Start();
        var story = await TriggerStory.Begin(store, "  demands: []");
        var look = story.Look("o-1");
        await store.Denied(look, "Intake.NoTrigger");
        await (await SettingsStory.Begin(store)).Hold("version: 2");
        Assert.NotNull((await store.Done(look)).LedgerNumber);
        Assert.NotNull(await story.Demand("o-1"));
    }

    [Fact]
    public async Task Demand_StaysOne_WhateverTheRulesSayLater_AndOtherTenantsHaveTheirOwnRules()
    {
        await using var store = await TestStore.Start();
        var story = await TriggerStory.Begin(store, Rules);
        await store.Done(story.Look("o-1", customer: "customer-1"));
        await store.Done(story.Look("o-1", OpportunityState.Lost, customer: "customer-2"));
        Assert.Equal(OpportunityState.Lost, (await story.Demand("o-1"))!.SourceState);
        await store.Done(story.Look("o-2") with { Tenant = TestStore.OtherTenant });
        await store.Denied(story.Look("o-2"), "Intake.NoTrigger");
        await store.Denied(story.Look("o-1") with { Actor = TestStore.Admin }, "Intake.ServiceOnly");
    }
}

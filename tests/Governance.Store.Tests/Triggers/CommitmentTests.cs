using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.Intake;
using Governance.Store.Tests.Intake;
using Governance.Store.Tests.Settings;
using Governance.Store.Tests.Support;
using Governance.Store.Triggers.Queries;

using Xunit;

namespace Governance.Store.Tests.Triggers;

/// <summary>Which commitments the steering committee must see is the tenant's to say.</summary>
[Trait("Checklist", "77")]
public sealed class CommitmentTests
{
    private const string Rules = """
          commitments:
            - { code: big, amountFrom: 1000.00 }
            - { code: key, customers: [customer-1, Sandbox Customer] }
            - { code: early, promisedBeforeReview: true }
            - { code: both, amountFrom: 500, customers: [customer-2] }
        """;

    [Theory]
    [InlineData("1000.00", null, "big")]
    [InlineData("999.99", null, "")]
    [InlineData(null, null, "")]
    [InlineData("1", "customer-1", "key")]
    [InlineData("2000", "CUSTOMER-1", "big key")]
    [InlineData("500", "customer-2", "both")]
    [InlineData("499.99", "customer-2", "")]
    [InlineData("500", "customer-3", "")]
    public async Task Demand_IsListed_ForEveryRuleThatFits_AndForNoOther(string? amount, string? customer, string expected)
    {
        await using var store = await TestStore.Start();
        var story = await TriggerStory.Begin(store, Rules);
        await store.Done(story.Look("o-1", amount: amount is null ? null : decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), customer: customer));
        var items = List(store).Where(item => item["demandId"]!.GetValue<string>() == DemandOf(story)).ToList();
        Assert.Equal(expected, string.Join(' ', items.SelectMany(item => item["rules"]!.AsArray()).Select(rule => rule!["code"]!.GetValue<string>())));
    }

    [Fact]
    [Trait("Checklist", "12")]
    public async Task DatePromisedBeforeTheReview_IsSeenByTheCommittee_OneAfterItIsNot()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        await (await SettingsStory.Begin(store)).Hold("version: 1\ntriggers: { commitments: [{ code: early, promisedBeforeReview: true }] }");
        Assert.Empty(List(store));
        await store.Done(demand.Change("promisedDate", "2027-03-31"));
        var item = Assert.Single(List(store));
        Assert.Equal(("2027-03-31", "Sandbox Owner"), (item["promisedDate"]!.GetValue<string>(), item["promisedBeforeReview"]!["byName"]!.GetValue<string>()));
        Assert.Equal("2027-03-31 was promised before the dependencies were reviewed.", item["rules"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("Sandbox Sponsor", item["sponsors"]![0]!["name"]!.GetValue<string>());
        await using var other = await TestStore.Start();
        await DemandStory.Ready(other);
        await (await SettingsStory.Begin(other)).Hold("version: 1\ntriggers: { commitments: [{ code: early, promisedBeforeReview: true }] }");
        Assert.Empty(List(other));
    }

    [Fact]
    public async Task Measure_CarriesTheCommitmentOfItsDemand_UntilItEnds()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var settings = await SettingsStory.Begin(store);
        await settings.Hold("version: 1\ntriggers: { commitments: [{ code: big, amountFrom: 10 }] }");
        await store.Done(story.DemandOf("opportunity-1") with { Amount = 9.99m });
        Assert.Null(store.Get<TriggerQueries>().Commitment(TestStore.Tenant, await story.State()));
        await store.Done(story.DemandOf("opportunity-1") with { Amount = 10m });
        var flag = store.Get<TriggerQueries>().Commitment(TestStore.Tenant, await story.State())!;
        Assert.Equal("The amount 10.00 reaches 10.00.", flag["rules"]![0]!["text"]!.GetValue<string>());
        var line = Assert.Single(List(store));
        Assert.Equal((story.Measure, "Sandbox Sponsor"), (line["measureId"]!.GetValue<string>(), line["sponsors"]![0]!["name"]!.GetValue<string>()));
        Assert.Empty(store.Get<TriggerQueries>().List(TestStore.OtherTenant)["items"]!.AsArray());
        await store.Done(story.Review(RequestedOutcome.Kill, person: story.Sponsor));
        Assert.Empty(List(store));
    }

    [Fact]
    public async Task CancelledDemand_IsNoCommitmentAnyMore_AndWithoutRulesNothingIsOne()
    {
        await using var store = await TestStore.Start();
        var demand = await DemandStory.Begin(store);
        Assert.Empty(List(store));
        await (await SettingsStory.Begin(store)).Hold("version: 1\ntriggers: { commitments: [{ code: key, customers: [sandbox customer] }] }");
        Assert.Equal(demand.Id, Assert.Single(List(store))["demandId"]!.GetValue<string>());
        await store.Done(demand.PutAside(IntakeOutcome.Cancelled));
        Assert.Empty(List(store));
    }

    private static JsonObject[] List(TestStore store) => [.. store.Get<TriggerQueries>().List(TestStore.Tenant)["items"]!.AsArray().Select(item => item!.AsObject())];

    private static string DemandOf(TriggerStory story) => story.Demand("o-1").Result!.Id;
}

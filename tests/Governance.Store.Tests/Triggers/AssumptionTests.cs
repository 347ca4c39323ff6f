using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Settings;
using Governance.Store.Tests.Support;
using Governance.Store.Triggers.Queries;

using Xunit;

namespace Governance.Store.Tests.Triggers;

/// <summary>Which planned figures the controller must validate is the tenant's to say.</summary>
[Trait("Checklist", "78")]
public sealed class AssumptionTests
{
    private const string Rules = "version: 1\ntriggers: { assumptions: [{ code: margin, kinds: [Margin, EBITDA] }, { code: large, currency: EUR, amountFrom: 100.00 }] }";

    [Theory]
    [InlineData("Margin", "USD", "1.00", "margin")]
    [InlineData("Margin", "EUR", "100.00", "margin large")]
    [InlineData("Savings", "EUR", "100.00", "large")]
    [InlineData("Savings", "EUR", "-100.00", "large")]
    [InlineData("Savings", "EUR", "99.99", "")]
    [InlineData("Savings", "USD", "100.00", "")]
    public async Task PlanOfAYear_IsListed_ForEveryRuleThatFits_AndForNoOther(string kind, string currency, string amount, string expected)
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        var half = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) / 2;
        var cents = decimal.Round(half, 2, System.MidpointRounding.ToZero);
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", cents, kind: kind, currency: currency), PortfolioStory.Effect("2027-02", (half * 2) - cents, kind: kind, currency: currency)));
        Assert.Equal(["kinds"], List(store).SelectMany(item => item["rules"]!.AsArray()).Select(rule => rule!.GetValue<string>()));
        await (await SettingsStory.Begin(store)).Hold(Rules);
        Assert.Equal(expected, string.Join(' ', List(store).SelectMany(item => item["rules"]!.AsArray()).Select(rule => rule!.GetValue<string>())));
    }

    [Fact]
    public async Task Line_NamesMeasureYearAndController_AndGoesWithTheMeasure()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        await (await SettingsStory.Begin(store)).Hold(Rules);
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 100m), PortfolioStory.Effect("2028-01", 300m), PortfolioStory.Effect("2029-01", null, 900m)));
        var lines = List(store);
        Assert.Equal([2028, 2027], lines.Select(line => line["year"]!.GetValue<int>()));
        Assert.Equal((measure, 300m, "Sandbox Controller"), (lines[0]["measureId"]!.GetValue<string>(), lines[0]["plan"]!.GetValue<decimal>(), lines[0]["controllers"]![0]!["name"]!.GetValue<string>()));
        Assert.False(lines[0]["planFrozen"]!.GetValue<bool>());
        Assert.Empty(store.Get<TriggerQueries>().ToValidate(TestStore.OtherTenant)["items"]!.AsArray());
        await store.Done(story.Review(measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        Assert.Empty(List(store));
    }

    private static JsonObject[] List(TestStore store) => [.. store.Get<TriggerQueries>().ToValidate(TestStore.Tenant)["items"]!.AsArray().Select(item => item!.AsObject())];
}

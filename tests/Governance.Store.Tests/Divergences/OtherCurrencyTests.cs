using System.Threading.Tasks;

using Governance.Store.Divergences;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Divergences;

/// <summary>Cost in one currency, value in another.</summary>
public sealed class OtherCurrencyTests
{
    [Theory]
    [Trait("Checklist", "60")]
    [Trait("Checklist", "61")]
    [InlineData("80.00", 0)]
    [InlineData("80.01", 1)]
    public async Task BudgetInAnotherCurrency_IsHeldAgainstTheValue(string spent, int found)
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Plan(PortfolioStory.Effect("2027-01", plan: 100m, forecast: 60m, currency: "USD"));
        await store.Done(story.Grant(100m));
        await store.Done(story.Cost(decimal.Parse(spent, System.Globalization.CultureInfo.InvariantCulture)));
        var known = (await story.State()).Divergences;
        Assert.Equal(found, known.Count);
        if (found == 1)
        {
            Assert.Equal((DivergenceKind.CostAgainstValue, "Savings:USD", 20.01m), (known[0].Kind, known[0].Subject, known[0].Gap));
            Assert.StartsWith("80.01 percent of the budget in EUR is spent, and 60 percent of the planned Savings in USD is expected", known[0].Text, System.StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Checklist", "60")]
    public async Task BudgetInTheSameCurrency_IsTheOneThatCounts()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Plan(PortfolioStory.Effect("2027-01", plan: 100m, forecast: 60m));
        await store.Done(story.Grant(100m));
        await store.Done(story.Grant(100m, currency: "USD"));
        await store.Done(story.Cost(80m));
        var dollars = story.Cost(100m, "2");
        await store.Done(dollars with { Lines = [dollars.Lines[0] with { Currency = "USD" }] });
        Assert.Empty((await story.State()).Divergences);
    }
}

using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Divergences;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Divergences;

public sealed class DivergenceTests
{
    [Fact]
    [Trait("Checklist", "61")]
    [Trait("Checklist", "62")]
    public async Task NinetyEightPercentDone_AndTheLaunchThreeMonthsLate_IsADivergence_Once()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Work(total: 50, done: 49);
        Assert.Empty((await story.State()).Divergences);

        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01", "2027-03-01"));
        var found = Assert.Single((await story.State()).Divergences);
        Assert.Equal((98m, 90m, 60, DivergenceState.Open), (found.First, found.Second, found.Threshold, found.State));
        Assert.Equal("98 percent of the work items are done, and milestone LAUNCH (Step LAUNCH) comes 90 days late: 60 days are allowed.", found.Text);
        Assert.Contains("The controller accepts it", Assert.Single((await story.Register("divergences")).Open), StringComparison.Ordinal);

        // More of the same is the same audit.
        await store.Done(story.Observe(50));
        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01", "2027-03-05"));
        await story.Sweep();
        Assert.Single((await story.State()).Divergences);
    }

    [Theory]
    [Trait("Checklist", "62")]
    [InlineData(9, "2027-01-30", 0)]
    [InlineData(9, "2027-01-31", 1)]
    [InlineData(8, "2027-01-31", 0)]
    public async Task Boundary_IsWhatTheRuleAllows(int done, string forecast, int found)
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Work(total: 10, done);
        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01", forecast));
        Assert.Equal(found, (await story.State()).Divergences.Count);
    }

    [Fact]
    [Trait("Checklist", "62")]
    public async Task LateValue_IsFoundAsTimePasses_WithoutAnybodyTouchingTheMeasure()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Set(settings => settings with { Divergence = new DivergenceSettings { Rules = [new DivergenceRule { Code = "late", Kind = DivergenceKind.WorkAgainstDate, FromPercent = 90, Threshold = 60 }] } });
        await story.Plan(PortfolioStory.Effect("2026-12", plan: 100m), PortfolioStory.Effect("2027-01", plan: 100m), PortfolioStory.Effect("2027-02", plan: 100m), PortfolioStory.Effect("2027-03", plan: 100m));
        await story.Work(total: 2, done: 2);

        store.Clock.Now = new(2027, 1, 31, 23, 0, 0, TimeSpan.Zero);
        await story.Sweep();
        Assert.Empty((await story.State()).Divergences);

        // January is over too, and nothing was confirmed: the value can begin in February, 62 days after its plan.
        store.Clock.Now = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero);
        await story.Sweep();
        await story.Sweep();
        var found = Assert.Single((await story.State()).Divergences);
        Assert.Contains("the first Savings in EUR comes 62 days late", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Checklist", "61")]
    public async Task WorkThatIsDone_WhileTheValueFallsAway_IsADivergence()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Work(total: 10, done: 8);
        await story.Plan(PortfolioStory.Effect("2027-01", plan: 100m, forecast: 55m));
        Assert.Empty((await story.State()).Divergences);
        await story.Plan(PortfolioStory.Effect("2027-01", forecast: 54.99m));
        var found = Assert.Single((await story.State()).Divergences);
        Assert.Equal((DivergenceKind.WorkAgainstValue, "Savings:EUR", 80m, 54.99m, 25.01m), (found.Kind, found.Subject, found.First, found.Second, found.Gap));
    }

    [Fact]
    [Trait("Checklist", "61")]
    [Trait("Checklist", "60")]
    public async Task MoneyThatIsSpent_WhileTheValueFallsAway_IsADivergence()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await store.Done(story.Grant(1000m));
        await story.Plan(PortfolioStory.Effect("2027-01", plan: 100m, forecast: 60m));
        await store.Done(story.Cost(800m));
        Assert.Empty((await story.State()).Divergences);
        await store.Done(story.Cost(0.10m, "2"));
        var found = Assert.Single((await story.State()).Divergences);
        Assert.Equal((DivergenceKind.CostAgainstValue, 80.01m, 60m), (found.Kind, found.First, found.Second));
        Assert.StartsWith("80.01 percent of the budget is spent, and 60 percent of the planned Savings in EUR is expected", found.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Checklist", "61")]
    public async Task Rules_AreTheTenants_AndNewOnesAreSweptAtOnce()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Work(total: 2, done: 1);
        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01", "2026-12-08"));
        await story.Sweep();
        Assert.Empty((await story.State()).Divergences);

        await story.Set(settings => settings with { Divergence = new DivergenceSettings { Rules = [new DivergenceRule { Code = "strict", Kind = DivergenceKind.WorkAgainstDate, FromPercent = 50, Threshold = 6 }] } });
        await story.Sweep();
        Assert.Equal("strict", Assert.Single((await story.State()).Divergences).Rule);
    }

    [Fact]
    public async Task Divergences_OfAMeasureThatEnded_AreNotLookedFor()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Work(total: 1, done: 1);
        await store.Done(story.Story.Milestone(story.Measure, "LAUNCH", "2026-12-01"));
        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, Store.Gates.RequestedOutcome.Kill));
        store.Clock.Now = store.Clock.Now.AddDays(400);
        await story.Sweep();
        Assert.Empty((await story.State()).Divergences);
    }
}

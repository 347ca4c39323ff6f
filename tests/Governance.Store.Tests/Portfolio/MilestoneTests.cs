using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Rules.Statuses;
using Governance.Store.Portfolio;
using Governance.Store.Statuses;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class MilestoneTests
{
    [Fact]
    public async Task Milestone_IsTheOwners()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        await store.Denied(story.Milestone(measure, "M1", "2027-03-31", person: story.People.Sponsor), "Measures.NotYours");
        await store.Denied(story.Milestone(measure, "M1", "2027-03-31", person: story.People.Controller), "Measures.NotYours");
        await store.Denied(story.Milestone(measure, "M 1", "2027-03-31"), "Milestones.CodeInvalid");
        await store.Denied(story.Milestone(measure, "M1", "2027-03-31", done: "2027-03-31"), "Milestones.DoneInFuture");
        await store.Denied(story.Milestone(measure, "M1", "2027-03-31") with { Milestones = [] }, "Milestones.None");
        var twice = story.Milestone(measure, "M1", "2027-03-31");
        await store.Denied(twice with { Milestones = [twice.Milestones[0], twice.Milestones[0]] }, "Milestones.Twice");

        await store.Done(story.Milestone(measure, "M1", "2027-03-31"));
        var state = await story.State(measure);
        Assert.Equal((Light.Green, Light.NotSet, 1), (state.Implementation, state.Potential, state.Milestones.Count));
    }

    [Fact]
    public async Task Milestone_IsReplacedByCode_AndTheLightFollows()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        Assert.Equal("Yellow", Story.Text(await store.Done(story.Milestone(measure, "M1", "2026-12-31", forecast: "2027-02-01")), "implementation"));
        Assert.Equal("Red", Story.Text(await store.Done(story.Milestone(measure, "M2", "2026-10-01")), "implementation"));
        Assert.Equal("Yellow", Story.Text(await store.Done(story.Milestone(measure, "M2", "2026-10-01", done: "2026-11-19")), "implementation"));
        Assert.Equal("Green", Story.Text(await store.Done(story.Milestone(measure, "M1", "2026-12-31")), "implementation"));
        Assert.Equal(["M1", "M2"], (await story.State(measure)).Milestones.Select(milestone => milestone.Code));
    }

    [Fact]
    public async Task Sweep_AssessesOnANewDay_AndOnNewThresholds_AndOnlyThen()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(story.Package);
        await store.Done(story.Milestone(measure, "M1", "2026-11-20"));
        var (sweep, ledger) = (store.Get<StatusSweep>(), store.Get<LedgerReader>());
        var before = ledger.Last(TestStore.Tenant);
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal(before, ledger.Last(TestStore.Tenant));

        store.Clock.Now = store.Clock.Now.AddDays(10);
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal(Light.Yellow, (await story.State(measure)).Implementation);
        Assert.Equal(Light.Yellow, story.Rollup(story.Chain[0]).Implementation());

        await store.Done(Thresholds(store, 9, 5m));
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal(Light.Red, (await story.State(measure)).Implementation);
        Assert.Equal(Light.Red, story.Rollup().Implementation());

        var after = ledger.Last(TestStore.Tenant);
        await sweep.WorkAsync(TestStore.Tenant, CancellationToken.None);
        await new StatusSweep(store.Bus, store.Get<DocumentReader>(), store.Clock).WorkAsync(TestStore.Tenant, CancellationToken.None);
        Assert.Equal(after, ledger.Last(TestStore.Tenant));
    }

    [Theory]
    [InlineData(-1, "5", "Portfolio.DaysInvalid")]
    [InlineData(366, "5", "Portfolio.DaysInvalid")]
    [InlineData(14, "-0.01", "Portfolio.PercentInvalid")]
    [InlineData(14, "100.01", "Portfolio.PercentInvalid")]
    [InlineData(14, "5.001", "Portfolio.PercentInvalid")]
    public async Task Thresholds_ThatMakeNoSense_AreRefused(int days, string percent, string code)
    {
        await using var store = await TestStore.Start();
        await store.Denied(Thresholds(store, days, decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture)), code);
        await store.Done(Thresholds(store, 0, 0m));
        await store.Done(Thresholds(store, 365, 100m));
    }

    private static SetThresholds Thresholds(TestStore store, int days, decimal percent) =>
        new() { Tenant = TestStore.Tenant, CommandId = store.NextId(), Actor = TestStore.Admin, MilestoneDays = days, PotentialTolerancePercent = percent, Reason = "Board decision" };
}

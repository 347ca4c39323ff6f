using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Rules.Statuses;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Statuses;
using Governance.Store.Storage;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.History;

/// <summary>The portfolio of any moment, as it was known then and as it is known now.</summary>
public sealed class PastPortfolioTests
{
    [Theory]
    [InlineData(20261122)]
    [InlineData(5)]
    [Trait("Checklist", "48")]
    public async Task Portfolio_AtAnyMoment_IsToTheCentWhatARecountSaidThen(int seed)
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var portfolio = new RandomPortfolio(story, seed);
        await portfolio.Prepare(chains: 4, count: 15);
        var seen = new List<(DateTimeOffset At, IReadOnlyList<string> Lines, string Thresholds)>();
        for (var round = 0; round < 12; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 25).Select(_ => portfolio.Next()).ToList().Select(command => store.Bus.Submit(command)));
            store.Clock.Now = store.Clock.Now.AddDays(3);
            await store.Get<StatusSweep>().WorkAsync(TestStore.Tenant, CancellationToken.None);
            store.Clock.Now = store.Clock.Now.AddSeconds(1);
            seen.Add((store.Clock.Now, Lines(store), Text(store.Get<PortfolioReader>().Thresholds(TestStore.Tenant))));
        }

        foreach (var (at, lines, thresholds) in seen)
        {
            var past = store.Get<IPastPortfolio>().At(TestStore.Tenant, at, asKnownNow: false);
            Assert.Equal(lines, Lines(past));
            Assert.Equal(thresholds, Text(past.Thresholds));
        }

        Assert.True(seen.Select(moment => string.Concat(moment.Lines)).Distinct(StringComparer.Ordinal).Count() > 10);
        var nothing = store.Get<IPastPortfolio>().At(TestStore.Tenant, DateTimeOffset.UnixEpoch, asKnownNow: true);
        Assert.Equal((0, 0), (nothing.LedgerNumber, nothing.Rollups[NodeStreams.Organization].Measures));
        Assert.Equal(0, store.Get<IPastPortfolio>().At(TestStore.OtherTenant, store.Clock.Now, asKnownNow: false).LedgerNumber);
    }

    [Fact]
    [Trait("Checklist", "48")]
    public async Task Moment_DoesNotIncludeTheEntryOfItsOwnInstant_AndIncludesTheOneBefore()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        store.Clock.Now = store.Clock.Now.AddMinutes(1);
        var instant = store.Clock.Now;
        var entry = await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 10m)));
        var past = store.Get<IPastPortfolio>();
        Assert.Empty(past.At(TestStore.Tenant, instant, asKnownNow: false).Rollups[NodeStreams.Organization].Totals);
        var after = past.At(TestStore.Tenant, instant.AddMilliseconds(1), asKnownNow: false);
        Assert.Equal(10m, Assert.Single(after.Rollups[NodeStreams.Organization].Totals).Plan);
        Assert.True(after.LedgerNumber >= entry.LedgerNumber);
    }

    [Fact]
    [Trait("Checklist", "48")]
    public async Task ActualsOfEndedMonths_CountAsKnownNow_PlansForecastsAndRunningMonthsDoNot()
    {
        await using var store = await TestStore.Start();
        store.Clock.Now = new DateTimeOffset(2027, 2, 15, 9, 0, 0, TimeSpan.Zero);
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(story.Package);
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 100m, 90m), PortfolioStory.Effect("2027-02", 100m, 90m)));
        await store.Done(story.Effects(measure, story.People.Controller, PortfolioStory.Effect("2027-01", actual: 80m)));
        var at = store.Clock.Now = store.Clock.Now.AddHours(1);
        store.Clock.Now = new DateTimeOffset(2027, 5, 1, 9, 0, 0, TimeSpan.Zero);
        await store.Done(story.Effects(measure, story.People.Controller, PortfolioStory.Effect("2027-01", actual: 60m), PortfolioStory.Effect("2027-02", actual: 70m), PortfolioStory.Effect("2026-12", actual: 5m)));
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", forecast: 1m)));

        var past = store.Get<IPastPortfolio>();
        var (then, now) = (past.At(TestStore.Tenant, at, asKnownNow: false), past.At(TestStore.Tenant, at, asKnownNow: true));
        var (thenTotal, total) = (Assert.Single(then.Rollups[story.Package].Totals), now.Rollups[story.Package].Totals.Single(one => one.Year == 2027));
        Assert.Equal((200m, 180m, 80m, 170m), (thenTotal.Plan, thenTotal.Forecast, thenTotal.Actual, thenTotal.Expected));
        Assert.Equal((200m, 180m, 60m, 150m), (total.Plan, total.Forecast, total.Actual, total.Expected));
        Assert.Equal(5m, now.Rollups[story.Package].Totals.Single(one => one.Year == 2026).Actual);
        Assert.Equal((0, 1), (then.Corrected, now.Corrected));

        // The month ends with its last day: on the first of the next one its actual is one of the past.
        var edge = past.At(TestStore.Tenant, new DateTimeOffset(2027, 2, 28, 23, 59, 59, TimeSpan.Zero), asKnownNow: true);
        Assert.Equal(60m, edge.Rollups[story.Package].Totals.Single(one => one.Year == 2027).Actual);
        var next = past.At(TestStore.Tenant, new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero), asKnownNow: true);
        Assert.Equal(130m, next.Rollups[story.Package].Totals.Single(one => one.Year == 2027).Actual);
    }

    [Fact]
    [Trait("Checklist", "48")]
    public async Task Milestones_ReachedByTheMoment_AsKnownNow_MoveTheLightOfThen()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(story.Package);
        await store.Done(story.Milestone(measure, "M1", "2026-09-01"));
        await store.Done(story.Milestone(measure, "M2", "2026-09-01", done: "2026-08-31"));
        Assert.Equal(Light.Red, (await story.State(measure)).Implementation);
        var at = store.Clock.Now = store.Clock.Now.AddHours(1);
        store.Clock.Now = at.AddDays(10);
        await store.Done(story.Milestone(measure, "M1", "2026-09-01", done: "2026-09-01"));
        var past = store.Get<IPastPortfolio>();
        Assert.Equal(Light.Red, past.At(TestStore.Tenant, at, asKnownNow: false).Rollups[story.Package].Implementation());
        Assert.Equal(Light.Green, past.At(TestStore.Tenant, at, asKnownNow: true).Rollups[story.Package].Implementation());

        // What is known now to have been reached after the moment had not been reached then.
        await store.Done(story.Milestone(measure, "M1", "2026-09-01", done: store.Clock.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(Light.Red, past.At(TestStore.Tenant, at, asKnownNow: true).Rollups[story.Package].Implementation());
    }

    private static List<string> Lines(TestStore store)
    {
        var documents = store.Get<DocumentReader>();
        var nodes = documents.List<NodeState>(TestStore.Tenant, NodeStreams.Name, null, 1000).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var measures = documents.List<MeasureState>(TestStore.Tenant, "measure", null, 1000);
        return [.. nodes.Keys.Order(StringComparer.Ordinal).Append(NodeStreams.Organization).SelectMany(id => Portfolio.Recount.Of(id, measures, nodes))];
    }

    private static List<string> Lines(PastPortfolioView past) =>
        [.. past.Nodes.Select(node => node.Id).Append(NodeStreams.Organization).SelectMany(id => Portfolio.Recount.Of(past.Rollups.GetValueOrDefault(id) ?? new RollupState { Id = id }))];

    private static string Text(ThresholdsState thresholds) => FormattableString.Invariant($"{thresholds.MilestoneDays} {thresholds.PotentialTolerancePercent}");
}

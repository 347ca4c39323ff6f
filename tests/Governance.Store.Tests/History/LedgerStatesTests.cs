using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.History;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Reporting;
using Governance.Store.Reporting.World;
using Governance.Store.Rulebooks;
using Governance.Store.Statuses;
using Governance.Store.Storage;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;
using Governance.Store.Writing;

using Xunit;

namespace Governance.Store.Tests.History;

/// <summary>Folds of the past are kept, and nothing that is answered depends on that.</summary>
[Trait("Checklist", "48")]
public sealed class LedgerStatesTests
{
    [Theory]
    [InlineData(41)]
    [InlineData(7)]
    public async Task EveryMoment_AskedAgainInAnyOrder_AndAfterCorrections_IsWhatAFreshFoldSays(int seed)
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var portfolio = new RandomPortfolio(story, seed);
        await portfolio.Prepare(chains: 3, count: 8);
        var random = new Random(seed);
        var moments = new List<DateTimeOffset>();
        for (var round = 0; round < 8; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => portfolio.Next()).ToList().Select(command => store.Bus.Submit(command)));
            store.Clock.Now = store.Clock.Now.AddDays(20);
            await store.Get<StatusSweep>().WorkAsync(TestStore.Tenant, CancellationToken.None);
            store.Clock.Now = store.Clock.Now.AddSeconds(1);
            moments.Add(store.Clock.Now);
            foreach (var at in moments.Concat(moments).OrderBy(_ => random.Next()).Take(6))
            {
                foreach (var asKnownNow in new[] { false, true })
                {
                    Assert.Equal(Text(FreshPortfolio(store).At(TestStore.Tenant, at, asKnownNow)), Text(store.Get<IPastPortfolio>().At(TestStore.Tenant, at, asKnownNow)));
                }

                Assert.Equal(Text(FreshWorlds(store).At(TestStore.Tenant, at)), Text(store.Get<ReportWorlds>().At(TestStore.Tenant, at)));
            }
        }
    }

    [Fact]
    public async Task MomentThatWasAskedBefore_ShowsACorrectionThatCameSince_ButOnlyAsKnownNow()
    {
        await using var store = await TestStore.Start();
        store.Clock.Now = new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(story.Package);
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-02", 100m, 90m)));
        await store.Done(story.Effects(measure, story.People.Controller, PortfolioStory.Effect("2027-02", actual: 80m)));
        var at = store.Clock.Now = store.Clock.Now.AddHours(1);
        var past = store.Get<IPastPortfolio>();
        var before = Text(past.At(TestStore.Tenant, at, asKnownNow: false));
        Assert.Equal(0, past.At(TestStore.Tenant, at, asKnownNow: true).Corrected);

        store.Clock.Now = store.Clock.Now.AddDays(1);
        await store.Done(story.Effects(measure, story.People.Controller, PortfolioStory.Effect("2027-02", actual: 60m)));
        Assert.Equal(before, Text(past.At(TestStore.Tenant, at, asKnownNow: false)));
        var known = past.At(TestStore.Tenant, at, asKnownNow: true);
        Assert.Equal(1, known.Corrected);
        Assert.Equal(60m, Assert.Single(known.Rollups["organization"].Totals).Actual);
        Assert.Equal(80m, Assert.Single(past.At(TestStore.Tenant, at, asKnownNow: false).Rollups["organization"].Totals).Actual);
    }

    [Fact]
    public async Task SecondLook_TakesTheFoldOfTheFirst_AndALaterOneLeavesItAsItWas()
    {
        await using var store = await TestStore.Start();
        await PortfolioStory.Begin(store);
        var states = store.Get<LedgerStates>();
        var last = store.Get<LedgerReader>().Last(TestStore.Tenant);
        var early = states.After(TestStore.Tenant, last / 2);
        var said = JsonSerializer.Serialize(early, StoreJson.Options);
        Assert.Same(early, states.After(TestStore.Tenant, last / 2));
        var late = states.After(TestStore.Tenant, last);
        Assert.NotSame(early, late);
        Assert.Same(late, states.After(TestStore.Tenant, last));
        Assert.Same(early, states.After(TestStore.Tenant, last / 2));
        Assert.Equal(said, JsonSerializer.Serialize(early, StoreJson.Options));
        Assert.Empty(states.After(TestStore.OtherTenant, 0));
    }

    [Fact]
    public async Task WhatIsTooLong_IsNotKept_AndFoldedAnewToTheSame()
    {
        await using var store = await TestStore.Start();
        await PortfolioStory.Begin(store);
        var last = store.Get<LedgerReader>().Last(TestStore.Tenant);
        var small = new LedgerStates(store.Get<LedgerReader>(), store.Get<EntryCodec>(), store.Get<StreamKinds>(), mostBytes: 100);
        var first = small.After(TestStore.Tenant, last);
        var second = small.After(TestStore.Tenant, last);
        Assert.NotSame(first, second);
        Assert.Equal(JsonSerializer.Serialize(first, StoreJson.Options), JsonSerializer.Serialize(second, StoreJson.Options));
    }

    [Fact]
    public async Task OldestFold_GivesWayToANewOne_TheLastUsedStays()
    {
        await using var store = await TestStore.Start();
        await PortfolioStory.Begin(store);
        var states = store.Get<LedgerStates>();
        var used = states.After(TestStore.Tenant, 1);
        var unused = states.After(TestStore.Tenant, 2);
        for (var number = 3L; number <= 9; number++)
        {
            states.After(TestStore.Tenant, number);
            Assert.Same(used, states.After(TestStore.Tenant, 1));
        }

        Assert.NotSame(unused, states.After(TestStore.Tenant, 2));
    }

    [Fact]
    public async Task MoreThanThereIs_IsNeverKeptAsIfItWereThere()
    {
        await using var store = await TestStore.Start();
        await PortfolioStory.Begin(store);
        var last = store.Get<LedgerReader>().Last(TestStore.Tenant);
        Assert.Throws<InvalidOperationException>(() => store.Get<LedgerStates>().After(TestStore.Tenant, last + 1));
        Assert.Throws<InvalidOperationException>(() => store.Get<LedgerStates>().After(TestStore.OtherTenant, 1));
    }

    [Fact]
    public async Task Cut_StandsWhereItStood_HoweverTheLedgerGrows_AlsoWhenTheClockWasPutBack()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure();
        store.Clock.Now = store.Clock.Now.AddHours(2);
        var at = store.Clock.Now;
        var kept = store.Get<LedgerCut>();
        var open = kept.Before(TestStore.Tenant, at);
        Assert.Equal(store.Get<LedgerReader>().Last(TestStore.Tenant), open);

        // Nothing has cut the moment off yet: what is entered before it still counts.
        store.Clock.Now = at.AddHours(-1);
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 10m)));
        var grown = kept.Before(TestStore.Tenant, at);
        Assert.True(grown > open);

        store.Clock.Now = at;
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 20m)));
        Assert.Equal(grown, kept.Before(TestStore.Tenant, at));
        store.Clock.Now = at.AddHours(-1);
        await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 30m)));
        Assert.Equal(grown, kept.Before(TestStore.Tenant, at));
        Assert.Equal(grown, new LedgerCut(store.Get<LedgerReader>()).Before(TestStore.Tenant, at));
        Assert.Equal(0, kept.Before(TestStore.OtherTenant, at));
    }

    private static LedgerStates Fresh(TestStore store) => new(store.Get<LedgerReader>(), store.Get<EntryCodec>(), store.Get<StreamKinds>());

    private static PastPortfolio FreshPortfolio(TestStore store) => new(store.Get<LedgerMoment>(), Fresh(store), store.Get<DocumentReader>());

    private static ReportWorlds FreshWorlds(TestStore store) => new(
        store.Get<DocumentReader>(), store.Get<LedgerReader>(), new LedgerCut(store.Get<LedgerReader>()), Fresh(store), store.Get<RulebookLibrary>(), store.Get<TimeProvider>());

    private static string Text(PastPortfolioView view) => JsonSerializer.Serialize(view, StoreJson.Options);

    private static string Text(ReportWorld world) => string.Join('\n', ReportViews.All.SelectMany(view => view.Rows(world, world.Measures).Select(row => $"{view.Name} {row.ToJsonString()}"))
        .Prepend(FormattableString.Invariant($"{world.LedgerNumber} {world.Measures.Count}")));
}

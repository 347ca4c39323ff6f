using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Dependencies;
using Governance.Store.Gates;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Dependencies;

public sealed class CycleTests
{
    [Fact]
    [Trait("Checklist", "72")]
    public async Task MeasuresThatWouldWaitForEachOther_AreRefused_WithTheWholeCircle()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (a, b, c) = (await story.Measure("A"), await story.Measure("B"), await story.Measure("C"));
        await store.Done(story.Record(a, b.Measure));
        await store.Done(story.Record(b, c.Measure));
        var refused = await store.Denied(story.Record(c, a.Measure), "Dependencies.Cycle");
        Assert.Contains("'C' → 'A' → 'B' → 'C'", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("'A' → 'A'", (await store.Denied(story.Record(a, a.Measure, "D2"), "Dependencies.Cycle")).Detail, StringComparison.Ordinal);

        await store.Done(story.Close(b.Measure, b.Owner, fulfilled: false));
        await store.Done(story.Record(c, a.Measure));
        Assert.Contains("'B' → 'C' → 'A' → 'B'", (await store.Denied(story.Record(b, c.Measure), "Dependencies.Cycle")).Detail, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Checklist", "72")]
    public async Task TwoCommandsOfOneBatch_CannotCloseACircleBetweenThem()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        for (var round = 0; round < 10; round++)
        {
            var (a, b) = (await story.Measure($"A{round}"), await story.Measure($"B{round}"));
            var results = await Task.WhenAll(store.Bus.Submit(story.Record(a, b.Measure)), store.Bus.Submit(story.Record(b, a.Measure)));
            Assert.Equal("Dependencies.Cycle", Assert.Single(results, result => !result.Succeeded).Code);
        }
    }

    [Fact]
    public async Task EndedMeasure_IsNoWayBack()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var (a, b, c) = (await story.Measure("A"), await story.Measure("B"), await story.Measure("C"));
        await store.Done(story.Record(a, b.Measure));
        await store.Done(story.Record(b, c.Measure));
        await store.Done(story.Story.Review(b.Measure, "G1", story.Story.People.Sponsor, RequestedOutcome.Kill));
        await store.Done(story.Record(c, a.Measure));
    }

    [Fact]
    [Trait("Checklist", "72")]
    public async Task Circles_AreFoundAsANaiveSearchFindsThem_InAnyGraph()
    {
        await using var store = await TestStore.Start();
        var story = await DependencyStory.Begin(store);
        var measures = new List<(string Measure, string Owner)>();
        for (var at = 0; at < 8; at++)
        {
            measures.Add(await story.Measure($"M{at}"));
        }

        var random = new Random(20261120);
        var edges = new HashSet<(int From, int To)>();
        var refused = 0;
        for (var step = 0; step < 120; step++)
        {
            var (from, to) = (random.Next(8), random.Next(8));
            var result = await store.Bus.Submit(story.Record(measures[from], measures[to].Measure, $"D{to}"));
            var closes = from == to || Reaches(edges, to, from, []);
            Assert.Equal(closes ? "Dependencies.Cycle" : null, result.Code);
            refused += closes ? 1 : 0;
            if (!closes)
            {
                edges.Add((from, to));
            }
        }

        Assert.InRange(refused, 10, 110);
    }

    private static bool Reaches(HashSet<(int From, int To)> edges, int at, int wanted, HashSet<int> seen) =>
        at == wanted || (seen.Add(at) && edges.Where(edge => edge.From == at).ToList().Exists(edge => Reaches(edges, edge.To, wanted, seen)));
}

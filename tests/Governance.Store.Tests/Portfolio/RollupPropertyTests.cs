using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Hosting;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Statuses;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class RollupPropertyTests
{
    private const int Commands = 2000;
    private const int InOneGo = 50;

    [Theory]
    [Trait("Checklist", "56")]
    [InlineData(20261120)]
    [InlineData(7)]
    [Trait("Checklist", "91")]
    public async Task Rollups_AfterTwoThousandRandomCommands_EqualARecount_AndRebuildToTheSameBytes(int seed)
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var portfolio = new RandomPortfolio(story, seed);
        await portfolio.Prepare(chains: 6, count: 40);
        var results = new List<CommandResult>();
        for (var sent = 0; sent < Commands; sent += InOneGo)
        {
            results.AddRange(await Task.WhenAll(Enumerable.Range(0, InOneGo).Select(_ => portfolio.Next()).ToList().Select(command => store.Bus.Submit(command))));
            store.Clock.Now = store.Clock.Now.AddDays(1);
            await store.Get<StatusSweep>().WorkAsync(TestStore.Tenant, CancellationToken.None);
            Check(store);
        }

        Assert.Contains(results, result => !result.Succeeded);
        Assert.True(results.Count(result => result.Answer?["rollup"] is not null) > Commands / 3);
        Assert.Contains(Rollups(store), rollup => rollup.Totals.Exists(total => total.ValueAtRisk > 0));
        CheckAnswers(results, Rollups(store));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    private static IReadOnlyList<RollupState> Rollups(TestStore store) => store.Get<DocumentReader>().List<RollupState>(TestStore.Tenant, RollupStreams.Name, null, 1000);

    private static void Check(TestStore store)
    {
        var documents = store.Get<DocumentReader>();
        var nodes = documents.List<NodeState>(TestStore.Tenant, NodeStreams.Name, null, 1000).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var measures = documents.List<MeasureState>(TestStore.Tenant, "measure", null, 1000);
        var rollups = Rollups(store).ToDictionary(rollup => rollup.Id, StringComparer.Ordinal);
        foreach (var id in nodes.Keys.Append(NodeStreams.Organization))
        {
            Assert.Equal(Recount.Of(id, measures, nodes), Recount.Of(rollups.GetValueOrDefault(id) ?? new RollupState { Id = id }));
        }
    }

    // The last answer that named a node said what stands there now, unless the sweep came after it.
    private static void CheckAnswers(IReadOnlyList<CommandResult> results, IReadOnlyList<RollupState> rollups)
    {
        var last = new Dictionary<string, (long Number, JsonNode Shown)>(StringComparer.Ordinal);
        foreach (var result in results.Where(result => result.Answer?["rollup"] is not null))
        {
            foreach (var shown in result.Answer!["rollup"]!.AsArray())
            {
                var id = shown!["id"]!.GetValue<string>();
                if (!last.TryGetValue(id, out var known) || known.Number < result.LedgerNumber)
                {
                    last[id] = (result.LedgerNumber!.Value, shown);
                }
            }
        }

        var compared = 0;
        foreach (var rollup in rollups.Where(rollup => last.TryGetValue(rollup.Id, out var known) && rollup.LedgerNumber <= known.Number))
        {
            Assert.Equal(RollupShow.Totals(rollup.Totals).ToJsonString(), last[rollup.Id].Shown["totals"]!.ToJsonString());
            Assert.Equal(rollup.Measures, last[rollup.Id].Shown["measures"]!.GetValue<int>());
            compared++;
        }

        Assert.NotEqual(0, compared);
    }
}

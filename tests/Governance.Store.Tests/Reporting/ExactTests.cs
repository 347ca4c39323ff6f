using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Store.Portfolio.Rollups;
using Governance.Store.Reporting;
using Governance.Store.Reporting.World;
using Governance.Store.Storage;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>Sums of reports are the roll-up's to the cent, on every level, and a past moment says what was said then.</summary>
public sealed class ExactTests
{
    [Theory]
    [InlineData(4711)]
    [InlineData(20261122)]
    [Trait("Checklist", "87")]
    [Trait("Checklist", "91")]
    public async Task ValueAtRisk_OfEveryNode_IsTheRollups_ToTheCent_NowAndAtEveryPastMoment(int seed)
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var random = new RandomPortfolio(story.Portfolio, seed);
        await random.Prepare(chains: 3, count: 12);
        var then = new List<(DateTimeOffset At, string Said)>();
        for (var round = 0; round < 6; round++)
        {
            for (var sent = 0; sent < 40; sent++)
            {
                await store.Bus.Submit(random.Next());
            }

            // Entries of this moment belong to what the next one shows.
            store.Clock.Now = store.Clock.Now.AddHours(1);
            CheckNodes(store, story.Now());
            then.Add((store.Clock.Now, Said(story.Now())));
        }

        Assert.Contains(then, moment => moment.Said.Contains("valueAtRisk", StringComparison.Ordinal));
        Assert.Equal(then.Count, then.Select(moment => moment.Said).Distinct().Count());
        Assert.All(then, moment => Assert.Equal(moment.Said, Said(story.At(moment.At))));
    }

    private static void CheckNodes(TestStore store, ReportWorld world)
    {
        foreach (var rollup in store.Get<DocumentReader>().List<RollupState>(TestStore.Tenant, RollupStreams.Name, null, 1000))
        {
            var sums = ReportStory.Totals("value-at-risk", world, new ReportFilter { Node = rollup.Id });
            var expected = rollup.Totals.Where(total => total.ValueAtRisk > 0m).ToDictionary(total => (total.Currency, total.Kind, total.Year), total => total.ValueAtRisk);
            Assert.Equal(expected.Count, sums.Count);
            Assert.All(sums, sum => Assert.Equal(
                expected[(ReportStory.Text(sum!, "currency"), ReportStory.Text(sum!, "kind"), sum!["year"]!.GetValue<int>())].ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
                sum["valueAtRisk"]!.ToJsonString()));
        }
    }

    // Everything that every view says.
    private static string Said(ReportWorld world) =>
        string.Join('\n', ReportViews.All.Select(view => view.Name + new JsonArray([.. ReportStory.Rows(view.Name, world)]).ToJsonString()));
}

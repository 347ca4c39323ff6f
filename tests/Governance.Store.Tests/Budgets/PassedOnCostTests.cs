using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Budgets;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Storage;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Budgets;

/// <summary>A line that stands in several measures, when one of them gives it up.</summary>
public sealed class PassedOnCostTests
{
    [Fact]
    [Trait("Checklist", "60")]
    public async Task Release_LeavesTheLineWithOneOfTheOthers_SoThatNoThirdClaimsItUnseen()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var (second, third, late) = (await story.Story.NewMeasure(), await story.Story.NewMeasure(), await story.Story.NewMeasure());
        await store.Done(story.Cost(5m, imported: true));
        await store.Done(InDollars(story.Cost(5m, measure: second, imported: true)));
        await store.Done(story.Cost(5m, measure: third, imported: true));
        Assert.Equal(2, Doubles().Length);

        var release = story.Release();
        var done = await store.Done(release);
        Assert.Equal(done.LedgerNumber, (await store.Done(release)).LedgerNumber);
        var standing = new[] { await Line(second), await Line(third) };
        var holder = standing[0].ClaimedBefore is null ? second : third;
        Assert.Equal([null, holder], standing.Select(line => line.ClaimedBefore).Order());
        Assert.Equal(holder == second ? third : second, Assert.Single(Doubles()));
        await store.Denied(story.Cost(5m, measure: late), "Budget.LineClaimed");
        await store.Denied(story.Cost(5m), "Budget.LineClaimed");
        Assert.Equal(1, (await store.Done(story.Cost(5m, measure: late, imported: true))).Answer!["doubles"]!.GetValue<int>());

        // What a double gives up changes nothing for whoever has claimed it; the last one that is left has it alone.
        await store.Done(story.Release(measure: late));
        Assert.Single(Doubles());
        await store.Done(story.Release(measure: holder));
        Assert.Empty(Doubles());
        var last = holder == second ? third : second;
        Assert.Null((await Line(last)).ClaimedBefore);
        await store.Done(story.Release(measure: last));
        await store.Done(story.Cost(5m, measure: late));
        Assert.Equal(0m, (await story.State(last)).Budget.Cost("EUR"));
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));

        string[] Doubles() => [.. store.Get<LookupReader>().Page(TestStore.Tenant, CostIndex.Doubles, string.Empty, null, 10).Select(entry => entry.Value)];

        async Task<CostLine> Line(string measure) => Assert.Single((await story.State(measure)).Budget.Costs);
    }

    [Fact]
    [Trait("Checklist", "60")]
    public async Task Release_PrefersAMeasureThatGoesOn()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        var others = new[] { await story.Story.NewMeasure(), await story.Story.NewMeasure() }.Order(System.StringComparer.Ordinal).ToArray();
        await store.Done(story.Cost(5m, imported: true));
        foreach (var other in others)
        {
            await store.Done(story.Cost(5m, measure: other, imported: true));
        }

        await store.Done(story.Story.Review(others[0], "G1", story.People.Sponsor, RequestedOutcome.Kill));
        await store.Done(story.Release());
        Assert.Equal(others[1], (await story.State(others[0])).Budget.Costs[0].ClaimedBefore);
        Assert.Null((await story.State(others[1])).Budget.Costs[0].ClaimedBefore);
    }

    private static RecordCosts InDollars(RecordCosts costs) => costs with { Lines = [costs.Lines[0] with { Currency = "USD" }] };
}

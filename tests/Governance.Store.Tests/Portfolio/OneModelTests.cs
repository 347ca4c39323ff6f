using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Lines;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

public sealed class OneModelTests
{
    private static readonly string[] Works = ["Customer", "Transformation", "Cost", "Compliance", "Growth"];
    private static readonly string[] Kinds = ["Retention", "EBITDA", "Savings", "CostControl", "Revenue", "Margin"];

    [Fact]
    [Trait("Checklist", "19")]
    public async Task WorkOfEverySort_SitsSideBySide_InOneList_UnderTheSameGatesAndLights()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        foreach (var (work, at) in Works.Select((work, at) => (work, at)))
        {
            var measure = await story.NewMeasure(story.Package);
            await store.Done(story.People.Change("workKind", work) with { MeasureId = measure });
            await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 100m, 100m, kind: Kinds[at])));
            await store.Done(story.Milestone(measure, "M1", "2027-03-31"));
            await store.Done(story.Review(measure, "G1"));
        }

        var lines = store.Get<MeasureLines>().List(TestStore.Tenant, new LineFilter { Node = story.Package }, LineSort.Name, null, 10);
        Assert.Equal(5, lines.Count);
        Assert.All(lines, item => Assert.Equal(("G2", "Green", "Green"), (item.Line["gate"]!.GetValue<string>(), item.Line["implementation"]!.GetValue<string>(), item.Line["potential"]!.GetValue<string>())));
        Assert.Equal((5, 5), (story.Rollup(story.Package).Measures, story.Rollup(story.Package).Doi[1]));
        var works = await Task.WhenAll(lines.Select(async item => (await story.State(item.Line["id"]!.GetValue<string>())).Fields["workKind"]));
        Assert.Equal(Works.Order(StringComparer.Ordinal), works.Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Checklist", "57")]
    public async Task EveryValueKind_IsPlannedForecastConfirmedAndSummedForItself_AndNoOtherOneIs()
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var measure = await story.NewMeasure(story.Package);
        foreach (var (kind, at) in Kinds.Select((kind, at) => (kind, at)))
        {
            await store.Done(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 100m + at, 90m + at, kind: kind)));
            await store.Done(story.Effects(measure, story.People.Controller, PortfolioStory.Effect("2027-01", actual: 80m + at, kind: kind)));
        }

        await store.Denied(story.Effects(measure, story.People.Owner, PortfolioStory.Effect("2027-01", 1m, kind: "Goodwill")), "Effects.KindUnknown");
        var totals = story.Rollup().Totals;
        Assert.Equal(Kinds.Order(StringComparer.Ordinal), totals.Select(total => total.Kind));
        Assert.All(totals, total => Assert.Equal(
            (100m + At(total.Kind), 90m + At(total.Kind), 80m + At(total.Kind)), (total.Plan, total.Forecast, total.Actual)));

        static int At(string kind) => Array.IndexOf(Kinds, kind);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

using Governance.Rules.Statuses;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Portfolio.Lines;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Portfolio;

/// <summary>The orders of the list of measures, and its pages.</summary>
public sealed class MeasureListTests
{
    [Fact]
    public async Task Worst_PutsPotentialRedFirst_ThenTheValueAtRisk_AndKilledOnesLast()
    {
        await using var store = await TestStore.Start();
        var (story, ids) = await Played(store);
        Assert.Equal([ids["red, most"], ids["red, less"], ids["yellow"], ids["late"], .. ByIds(ids["green"], ids["nothing"]), ids["killed"]], List(store, LineSort.Worst));
        Assert.Equal((Light.Red, Light.Red), ((await story.State(ids["red, most"])).Potential, (await story.State(ids["killed"])).Potential));
    }

    [Fact]
    public async Task Risk_PutsTheLargestSumOfOneKindAndCurrencyFirst()
    {
        await using var store = await TestStore.Start();
        var (_, ids) = await Played(store);
        var listed = List(store, LineSort.Risk);
        Assert.Equal([ids["red, most"], ids["red, less"], ids["yellow"]], listed[..3]);
        Assert.Equal(ByIds(ids["late"], ids["green"], ids["nothing"], ids["killed"]), listed[3..]);
    }

    [Fact]
    public async Task Name_AndGate_OrderWhateverTheCase_AndNumbersAsNumbers()
    {
        await using var store = await TestStore.Start();
        var (_, ids) = await Played(store);
        Assert.Equal(ids.OrderBy(pair => pair.Value, StringComparer.Ordinal).Select(pair => pair.Value), List(store, LineSort.Id));
        Assert.Equal([ids["red, most"], ids["red, less"], ids["yellow"], ids["late"], ids["green"], ids["nothing"], ids["killed"]], List(store, LineSort.Name));

        // A killed measure has no gate ahead, the green one passed G1.
        Assert.Equal([ids["red, most"], ids["red, less"], ids["yellow"], ids["late"], ids["nothing"], ids["green"], ids["killed"]], List(store, LineSort.Gate));
    }

    [Theory]
    [InlineData("G2", "G10", -1)]
    [InlineData("g2", "G2", 0)]
    [InlineData("G1.9", "G1.10", -1)]
    [InlineData("G9", null, -1)]
    [InlineData("z", null, -1)]
    public async Task GateOrder_ComparesNumbersAsNumbers(string one, string? other, int expected)
    {
        await using var store = await TestStore.Start();
        var story = await PortfolioStory.Begin(store);
        var state = await story.State(await story.NewMeasure());
        var (left, right) = (MeasureLine.Of(state with { NextGate = one }).GateOrder, MeasureLine.Of(state with { NextGate = other }).GateOrder);
        Assert.Equal(expected, Math.Sign(string.CompareOrdinal(left, right)));
    }

    [Fact]
    public async Task Pages_TogetherAreTheList_InEveryOrder()
    {
        await using var store = await TestStore.Start();
        await Played(store);
        foreach (var sort in Enum.GetValues<LineSort>())
        {
            var whole = List(store, sort);
            foreach (var size in new[] { 1, 2, 3 })
            {
                var paged = new List<string>();
                for (LineCursor? after = null; ;)
                {
                    var page = Page(store, sort, after, size);
                    paged.AddRange(page.Select(item => Id(item.Line)));
                    if (page.Count < size)
                    {
                        break;
                    }

                    after = LineCursor.Read(page[^1].Cursor, sort);
                    Assert.NotNull(after);
                }

                Assert.Equal(whole, paged);
            }
        }
    }

    [Fact]
    public async Task NextPage_BeginsWhereTheLastOneEnded_EvenWhenThatMeasureHasMoved()
    {
        await using var store = await TestStore.Start();
        var (story, ids) = await Played(store);
        var whole = List(store, LineSort.Worst);
        var first = Page(store, LineSort.Worst, null, 2);
        await store.Done(story.Effects(ids["red, less"], story.People.Owner, PortfolioStory.Effect("2027-01", forecast: 1000m)));
        var second = Page(store, LineSort.Worst, LineCursor.Read(first[1].Cursor, LineSort.Worst), 10);
        Assert.Equal(whole[..2], first.Select(item => Id(item.Line)));
        Assert.Equal(ids["yellow"], Id(second[0].Line));
        Assert.DoesNotContain(second, item => Id(item.Line) == ids["red, most"]);
    }

    [Theory]
    [InlineData("not a cursor")]
    [InlineData("W10")]
    [InlineData("WyJhIl0")]
    [InlineData("WyJ4IiwiMSIsImEiXQ")]
    [InlineData("e30")]
    public void Cursor_ThatWasNotShown_IsRefused(string text) => Assert.Null(LineCursor.Read(text, LineSort.Worst));

    [Fact]
    public async Task Words_FindNamesAndPeople_AndNothingElse()
    {
        await using var store = await TestStore.Start();
        var (_, ids) = await Played(store);
        Assert.Equal(7, Find(store, "sponsor").Count);
        Assert.Equal(ids["red, most"], Assert.Single(Find(store, "measure 1")));
        Assert.Empty(Find(store, "api:admin"));
        Assert.Empty(Find(store, "%"));

        static IReadOnlyList<string> Find(TestStore store, string words) =>
            [.. store.Get<MeasureLines>().List(TestStore.Tenant, new LineFilter { Query = words }, LineSort.Worst, null, 100).Select(item => Id(item.Line))];
    }

    private static string Id(JsonObject line) => line["id"]!.GetValue<string>();

    private static IEnumerable<string> ByIds(params string[] ids) => ids.Order(StringComparer.Ordinal);

    private static IReadOnlyList<(string Cursor, JsonObject Line)> Page(TestStore store, LineSort sort, LineCursor? after, int count) =>
        store.Get<MeasureLines>().List(TestStore.Tenant, new LineFilter(), sort, after, count);

    private static string[] List(TestStore store, LineSort sort) => [.. Page(store, sort, null, 100).Select(item => Id(item.Line))];

    /// <summary>Seven measures, called Measure 1 to Measure 7 in this order.</summary>
    private static async Task<(PortfolioStory Story, Dictionary<string, string> Ids)> Played(TestStore store)
    {
        var story = await PortfolioStory.Begin(store);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "red, most", "red, less", "yellow", "late", "green", "nothing", "killed" })
        {
            ids[name] = await story.NewMeasure(story.Package);
        }

        await Give("red, most", PortfolioStory.Effect("2027-01", 1000m, 400m));
        await Give("red, less", PortfolioStory.Effect("2027-01", 1000m, 700m), PortfolioStory.Effect("2027-01", 1000m, 700m, currency: "USD"));
        await Give("yellow", PortfolioStory.Effect("2026-10", 1000m, 950m), PortfolioStory.Effect("2026-12", 1000m, 1000m), PortfolioStory.Effect("2026-01", 100m, 50m));
        await Give("green", PortfolioStory.Effect("2027-01", 1000m, 1000m));
        await Give("killed", PortfolioStory.Effect("2027-01", 9000m, 0m));
        await store.Done(story.Milestone(ids["late"], "M1", "2026-01-31"));
        await store.Done(story.Review(ids["green"], "G1"));
        await store.Done(story.Review(ids["killed"], "G1", story.People.Sponsor, RequestedOutcome.Kill));
        Assert.Equal(Light.Yellow, (await story.State(ids["yellow"])).Potential);
        return (story, ids);

        Task<CommandResult> Give(string name, params Effects.EffectDraft[] effects) => store.Done(story.Effects(ids[name], story.People.Owner, effects));
    }
}

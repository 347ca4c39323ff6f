using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Tests.Kpis;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.History;

/// <summary>What a KPI was on a past day, as it is known now.</summary>
[Trait("Checklist", "48")]
[Trait("Checklist", "93")]
public sealed class KpiCorrectionTests
{
    [Fact]
    public async Task CorrectedReading_GivesWayToItsCorrection_AsKnownNow_AndNotAsKnownThen()
    {
        await using var store = await TestStore.Start();
        var (story, at, wrong) = await Begin(store);
        var right = Story.Text(await store.Done(story.Read(11m, corrects: wrong)), "id");
        var (then, now, said) = Look(story, at);
        Assert.Equal(10m, then.Kpis[0].Last!.Value);
        Assert.Equal((11m, right), (now.Kpis[0].Last!.Value, now.Kpis[0].Last!.Id));
        Assert.Equal("The KPI Churn rate was read 10 % for 2026-11-20; it is 11 % for 2026-11-20 as it is known now.", Assert.Single(said));

        // A correction of the correction: what stands at the end counts.
        await store.Done(story.Read(12m, "2026-11-19", corrects: right));
        (_, now, said) = Look(story, at);
        Assert.Equal(12m, now.Kpis[0].Last!.Value);
        Assert.Equal("The KPI Churn rate was read 10 % for 2026-11-20; it is 12 % for 2026-11-19 as it is known now.", Assert.Single(said));
    }

    [Fact]
    public async Task CorrectionToALaterDay_LeavesThatDayWithoutAReading()
    {
        await using var store = await TestStore.Start();
        var (story, at, wrong) = await Begin(store);
        await store.Done(story.Read(9m, "2026-11-21", corrects: wrong));
        var (_, now, said) = Look(story, at);
        Assert.Null(now.Kpis[0].Last);
        Assert.Single(said);
    }

    [Theory]
    [InlineData("2026-11-19", true)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-21", false)]
    public async Task ReadingEnteredLater_IsThere_WhenItIsForADayThatWasOver(string on, bool isThere)
    {
        await using var store = await TestStore.Start();
        var (story, at, _) = await Begin(store);
        await store.Done(story.Read(9.5m, on));
        var (then, now, said) = Look(story, at);
        Assert.Equal(isThere ? 2 : 1, now.Kpis[0].Readings.Count);
        Assert.Equal(isThere ? [$"The KPI Churn rate was read 9.5 % for {on}, which was entered later."] : [], said);
        Assert.Equal(isThere, !ReferenceEquals(then, now));
    }

    [Fact]
    public async Task AnotherTarget_OrARetiredKpi_PutsNothingRight()
    {
        await using var store = await TestStore.Start();
        var (story, at, _) = await Begin(store);
        await store.Done(story.Define(KpiStory.Churn with { Target = 7m }));
        var (then, now, said) = Look(story, at);
        Assert.Empty(said);
        Assert.Equal(8m, now.Kpis[0].Definition.Target);

        await store.Done(story.Retire());
        await store.Done(story.Define());
        await store.Done(story.Read(1m));
        (then, now, said) = Look(story, at);
        Assert.Empty(said);
        Assert.Equal([10m], now.Kpis[0].Readings.Select(reading => reading.Value));
        Assert.Same(then, now);
    }

    private static async Task<(Story Story, DateTimeOffset At, string Reading)> Begin(TestStore store)
    {
        var story = await Story.WithMeasure(store);
        await store.Done(story.Define());
        var reading = Story.Text(await store.Done(story.Read(10m)), "id");
        var at = store.Clock.Now = store.Clock.Now.AddHours(1);
        store.Clock.Now = at.AddDays(5);
        return (story, at, reading);
    }

    private static (MeasureState Then, MeasureState Now, string[] Said) Look(Story story, DateTimeOffset at)
    {
        var past = story.Store.Get<IPastGates>();
        var then = past.Measure(TestStore.Tenant, story.Measure, at)!;
        var (now, said) = past.AsKnownNow(TestStore.Tenant, then, at);
        return (then, now, [.. said]);
    }
}

using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Kpis;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Kpis;

public sealed class KpiTests
{
    [Fact]
    public async Task Kpi_IsDefinedByTheOwnerOrAnAdministrator_AndByNobodyElse()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        foreach (var stranger in new[] { Actor.Person(story.Sponsor, "api"), Actor.Person(story.Controller, "api"), Actor.Person("nobody", "api"), Actor.Sync })
        {
            await store.Denied(story.Define(actor: stranger), "Measures.NotYours");
            await store.Denied(story.Retire(actor: stranger), "Measures.NotYours");
        }

        await store.Denied(story.Define() with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(story.Define() with { MeasureId = "nowhere" }, "Measures.Unknown");
        Assert.Empty((await story.State()).Kpis);

        await store.Done(story.Define());
        await store.Done(story.Define(KpiStory.Churn with { Code = "nps", Name = "Net promoter score", Unit = "points", Direction = KpiDirection.Up, Baseline = 10m, Target = 30m }, TestStore.Admin));
        Assert.Equal([KpiStory.Churn.Name, "Net promoter score"], (await story.State()).Kpis.Select(kpi => kpi.Definition.Name));
    }

    [Theory]
    [InlineData("", "Churn", "%", 12.5, 8, 30, "Kpis.CodeInvalid")]
    [InlineData("churn rate", "Churn", "%", 12.5, 8, 30, "Kpis.CodeInvalid")]
    [InlineData("churn", " ", "%", 12.5, 8, 30, "Request.ValueMissing")]
    [InlineData("churn", "Churn", "", 12.5, 8, 30, "Request.ValueMissing")]
    [InlineData("churn", "Churn", "%", 1e13, 8, 30, "Kpis.ValueInvalid")]
    [InlineData("churn", "Churn", "%", 12.5, 0.0000001, 30, "Kpis.ValueInvalid")]
    [InlineData("churn", "Churn", "%", 12.5, 8, 0, "Kpis.DaysInvalid")]
    [InlineData("churn", "Churn", "%", 12.5, 8, 3651, "Kpis.DaysInvalid")]
    [InlineData("churn", "Churn", "%", 12.5, 12.5, 30, "Kpis.TargetBehindBaseline")]
    [InlineData("churn", "Churn", "%", 12.5, 13, 30, "Kpis.TargetBehindBaseline")]
    public async Task Kpi_ThatCannotBeMeant_IsRefused(string code, string name, string unit, double baseline, double target, int days, string denial)
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Denied(story.Define(KpiStory.Churn with { Code = code, Name = name, Unit = unit, Baseline = (decimal)baseline, Target = (decimal)target, ReadingDays = days }), denial);
        await store.Denied(story.Define() with { Reason = "" }, "Request.ValueMissing");
    }

    [Fact]
    public async Task Readings_AreOnlyAdded_AndACorrectionNamesWhatItCorrects()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Define());
        var wrong = Story.Text(await store.Done(story.Read(9m, "2026-11-10")), "id");
        Assert.Equal(9m, (await story.State()).Kpis[0].Last!.Value);
        Assert.True((await story.State()).Kpis[0].HasMoved);

        await store.Denied(story.Read(12.9m, corrects: "nowhere"), "Kpis.ReadingUnknown");
        await store.Done(story.Read(12.90m, "2026-11-10", corrects: wrong));
        await store.Denied(story.Read(12m, corrects: wrong), "Kpis.AlreadyCorrected");

        var kpi = (await story.State()).Kpis[0];
        Assert.Equal([9m, 12.9m], kpi.Readings.Select(reading => reading.Value));
        Assert.Equal((kpi.Readings[1].Id, wrong), (kpi.Readings[0].CorrectedBy!, kpi.Readings[1].Corrects!));
        Assert.Equal((12.9m, false), (kpi.Last!.Value, kpi.HasMoved));
        Assert.Equal("12.9", kpi.Last.Value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Reading_IsByWhoeverWorksOnTheMeasure_ForADayThatHasCome()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Denied(story.Read(9m), "Kpis.Unknown");
        await store.Done(story.Define());
        await store.Denied(story.Read(9m, actor: Actor.Person("nobody", "api")), "Measures.NoRole");
        await store.Denied(story.Read(9m, "2026-11-22"), "Kpis.ReadInFuture");
        await store.Denied(story.Read(9m) with { Source = "" }, "Request.ValueMissing");
        await store.Denied(story.Read(0.0000001m), "Kpis.ValueInvalid");
        await store.Done(story.Read(9m, "2026-11-21"));
        await store.Done(story.Read(9m, actor: Actor.Person(story.Controller, "api")));
        var twice = story.Read(7m);
        Assert.Equal((await store.Done(twice)).LedgerNumber, (await store.Done(twice)).LedgerNumber);
        Assert.Equal(3, (await story.State()).Kpis[0].Readings.Count);
    }

    [Fact]
    public async Task Last_IsTheReadingForTheLatestDay_NotTheOneEnteredLast()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Define());
        await store.Done(story.Read(9m, "2026-11-19"));
        await store.Done(story.Read(14m, "2026-10-01"));
        Assert.Equal(9m, (await story.State()).Kpis[0].Last!.Value);
        await store.Done(story.Read(12.5m, "2026-11-19"));
        Assert.Equal((12.5m, false), ((await story.State()).Kpis[0].Last!.Value, (await story.State()).Kpis[0].HasMoved));
    }

    [Fact]
    public async Task WhatWasDecided_IsNotMovedAfterwards_ButWhatWasMissingMayBeSupplied()
    {
        await using var store = await TestStore.Start();
        var portfolio = await Tests.Portfolio.PortfolioStory.Begin(store);
        var story = portfolio.People;
        var measure = await portfolio.NewMeasure();
        await store.Done(story.Define(KpiStory.Churn with { Due = null }) with { MeasureId = measure });
        await store.Done(story.Define(KpiStory.Churn with { Target = 9m, Due = null }) with { MeasureId = measure });
        foreach (var gate in new[] { "G1", "G2", "G3" })
        {
            await store.Done(portfolio.Review(measure, gate));
        }

        await store.Denied(story.Define(KpiStory.Churn with { Target = 11m }) with { MeasureId = measure }, "Kpis.Frozen");
        await store.Denied(story.Define(KpiStory.Churn with { Target = 9m, Baseline = 14m }) with { MeasureId = measure }, "Kpis.Frozen");
        await store.Denied(story.Define(KpiStory.Churn with { Target = 9m, Unit = "pp" }) with { MeasureId = measure }, "Kpis.Frozen");
        await store.Denied(story.Define(KpiStory.Churn with { Direction = KpiDirection.Up, Target = 15m }) with { MeasureId = measure }, "Kpis.Frozen");
        await store.Denied(story.Retire() with { MeasureId = measure }, "Kpis.RetireFrozen");
        await store.Done(story.Define(KpiStory.Churn with { Target = 9m }) with { MeasureId = measure });
        await store.Denied(story.Define(KpiStory.Churn with { Target = 9m, Due = null }) with { MeasureId = measure }, "Kpis.Frozen");
        await store.Denied(story.Define(KpiStory.Churn with { Target = 9m, ReadingDays = 31 }) with { MeasureId = measure }, "Kpis.Frozen");
        await store.Denied(story.Define(KpiStory.Churn with { Target = 9m, ReadingDays = null }) with { MeasureId = measure }, "Kpis.Frozen");
        await store.Done(story.Define(KpiStory.Churn with { Target = 9m, ReadingDays = 29 }) with { MeasureId = measure });
        await store.Denied(story.Define(KpiStory.Churn with { Target = 9m, ReadingDays = 30 }) with { MeasureId = measure }, "Kpis.Frozen");
        await store.Done(story.Define(KpiStory.Churn with { Code = "beside" }) with { MeasureId = measure });

        await store.Done(portfolio.Review(measure, "G4", story.Sponsor, RequestedOutcome.Kill));
        await store.Denied(story.Define(KpiStory.Churn with { Code = "late" }) with { MeasureId = measure }, "Measures.Ended");
        await store.Denied(story.Read(1m) with { MeasureId = measure }, "Measures.Ended");
    }

    [Fact]
    public async Task Retired_IsGoneFromTheMeasure_AndRebuildGivesTheSameBytes()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Denied(story.Retire(), "Kpis.Unknown");
        await store.Done(story.Define());
        await store.Done(story.Read(9m));
        await store.Done(story.Retire());
        Assert.Empty((await story.State()).Kpis);
        await store.Done(story.Define());
        Assert.Empty((await story.State()).Kpis[0].Readings);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }
}

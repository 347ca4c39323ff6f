using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Kpis.Impact;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Kpis;

[Trait("Checklist", "55")]
public sealed class ImpactTests
{
    [Fact]
    public async Task StatusAlone_IsRefused_WithWhatToDo()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        var denied = await store.Denied(story.Report("Everything is green"), "Impact.StatusOnly");
        Assert.Contains("Name the KPI reading or the effect that moved, or say that none moved and why", denied.Detail!, System.StringComparison.Ordinal);
        await store.Denied(story.Report(none: " "), "Impact.StatusOnly");
        await store.Denied(story.Report(text: ""), "Request.ValueMissing");
        await store.Denied(story.Report(actor: Actor.Person("nobody", "api"), none: "Too early"), "Measures.NoRole");
        await store.Denied(story.Report(none: "Too early") with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Done(story.Report(none: "Too early"));
        Assert.Equal("Too early", Assert.Single((await story.State()).Impact).NoneMoved);
    }

    [Fact]
    public async Task Reading_IsReportedOnce_WhenItMoved_WithWhatItWasBefore()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Define());
        var still = Story.Text(await store.Done(story.Read(12.5m, "2026-11-17")), "id");
        await store.Denied(story.Report(readings: still), "Impact.NotMoved");
        await store.Denied(story.Report(readings: "nowhere"), "Impact.ReadingUnknown");

        var moved = Story.Text(await store.Done(story.Read(11m, "2026-11-18")), "id");
        await store.Denied(story.Report(none: "Nothing to see"), "Impact.SomethingMoved");
        await store.Denied(story.Report(none: "Nothing to see", readings: moved), "Impact.Contradiction");
        await store.Done(story.Report(readings: moved));
        await store.Denied(story.Report(readings: moved), "Impact.AlreadyReported");
        await store.Done(story.Report(none: "Waiting for the next bill"));

        var back = Story.Text(await store.Done(story.Read(12.5m, "2026-11-19")), "id");
        await store.Done(story.Report(readings: back));
        Assert.Equal([(12.5m, 11m), (11m, 12.5m)], (await story.State()).Impact.SelectMany(update => update.Readings).Select(reading => (reading.Was!.Value, reading.Now)));
    }

    [Fact]
    public async Task CorrectedReading_IsNotReported()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Define());
        var wrong = Story.Text(await store.Done(story.Read(3m)), "id");
        await store.Done(story.Read(12.5m, corrects: wrong));
        await store.Denied(story.Report(readings: wrong), "Impact.ReadingUnknown");
        await store.Done(story.Report(none: "The first figure was wrong"));
    }

    [Fact]
    public async Task Effect_IsReported_WhenItsForecastOrActualMoved()
    {
        await using var store = await TestStore.Start();
        var portfolio = await PortfolioStory.Begin(store);
        var story = portfolio.People;
        var measure = await portfolio.NewMeasure();
        await store.Done(portfolio.Effects(measure, story.Owner, PortfolioStory.Effect("2027-01", 100m, 100m), PortfolioStory.Effect("2027-02", 100m)));
        await store.Denied(Effect("2027-01"), "Impact.NotMoved");
        await store.Denied(Effect("2027-02"), "Impact.EffectUnknown");
        await store.Denied(Effect("2027-03"), "Impact.EffectUnknown");
        await store.Denied(Effect("2027-03") with { Effects = [null!] }, "Impact.EffectUnknown");

        await store.Done(portfolio.Effects(measure, story.Owner, PortfolioStory.Effect("2027-01", forecast: 80.50m)));
        await store.Denied(story.Report(none: "Nothing") with { MeasureId = measure }, "Impact.SomethingMoved");
        await store.Done(Effect("2027-01"));
        await store.Denied(Effect("2027-01"), "Impact.NotMoved");
        await store.Done(portfolio.Effects(measure, story.Controller, PortfolioStory.Effect("2027-01", actual: 70m)));
        await store.Done(Effect("2027-01"));
        Assert.Equal([(100m, 80.5m), (80.5m, 70m)], (await portfolio.State(measure)).Impact.SelectMany(update => update.Effects).Select(moved => (moved.Was!.Value, moved.Now)));

        ReportImpact Effect(string period) => story.Report() with { MeasureId = measure, Effects = [new EffectName { Kind = "Savings", Currency = "EUR", Period = period }] };
    }
}

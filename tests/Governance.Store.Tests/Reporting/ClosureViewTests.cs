using System.Threading.Tasks;

using Governance.Store.Closure;
using Governance.Store.Portfolio;
using Governance.Store.Reporting.Committee;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Reporting;

/// <summary>The view of what is near its end: planned, recorded, confirmed.</summary>
public sealed class ClosureViewTests
{
    [Fact]
    [Trait("Checklist", "87")]
    public async Task Closure_ShowsWhatWasPlannedAndConfirmed_OfMeasuresFromDegreeFour()
    {
        await using var store = await TestStore.Start();
        var story = await ReportStory.Begin(store);
        var (near, early) = (await story.Portfolio.NewMeasure(), await story.Portfolio.NewMeasure());
        foreach (var measure in new[] { near, early })
        {
            await store.Done(story.Portfolio.Effects(measure, story.People.Owner, PortfolioStory.Effect("2026-10", 100.10m, 100m), PortfolioStory.Effect("2026-11", 0.20m)));
        }

        foreach (var gate in new[] { "G1", "G2", "G3", "G4" })
        {
            await store.Done(story.Portfolio.Review(near, gate));
        }

        // An actual that was only recorded is not confirmed.
        await store.Done(story.Portfolio.Effects(near, story.People.Controller, PortfolioStory.Effect("2026-10", actual: 90.05m)));
        Assert.Equal((near, "0 of 2 planned months", "100.30", "90.05", "0.00", "-100.30"), Closing());
        var value = await ValueStory.Begin(store, story.Portfolio);
        var evidence = await value.Capture(measure: near);
        await store.Done(value.Confirm(evidence, "2026-10", 90.05m) with { MeasureId = near });
        Assert.Equal((near, "1 of 2 planned months", "100.30", "90.05", "90.05", "-10.25"), Closing());
        Assert.Contains("<td class=\"number\">90.05</td>", System.Text.Encoding.UTF8.GetString(CommitteeReport.Write(story.Now(), NodeStreams.Organization)), System.StringComparison.Ordinal);

        // Another actual since, and the confirmation holds no longer.
        await store.Done(story.Portfolio.Effects(near, story.People.Controller, PortfolioStory.Effect("2026-10", actual: 90.06m)));
        Assert.Equal((near, "0 of 2 planned months", "100.30", "90.06", "0.00", "-100.30"), Closing());
        await store.Done(value.Confirm(evidence, "2026-10", 90.05m) with { MeasureId = near });

        // A month is still open: closed so only where the settings leave it to the rulebook.
        await store.Denied(story.Portfolio.Review(near, "G5"), "Closure.ValueOpen");
        await value.Set(settings => settings with { Closure = new ClosureSettings { NeedsConfirmedValue = false } });
        await store.Done(story.Portfolio.Review(near, "G5"));
        var row = Assert.Single(ReportStory.Rows("closure", story.Now()));
        Assert.Equal(("Closed", "-10.25"), (ReportStory.Text(row, "state"), row["difference"]!.ToJsonString()));

        (string, string, string, string, string, string) Closing()
        {
            var one = Assert.Single(ReportStory.Rows("closure", story.Now()));
            return (ReportStory.Text(one, "measureId"), ReportStory.Text(one, "confirmed"), one["plan"]!.ToJsonString(), one["actual"]!.ToJsonString(), one["confirmedValue"]!.ToJsonString(), one["difference"]!.ToJsonString());
        }
    }
}

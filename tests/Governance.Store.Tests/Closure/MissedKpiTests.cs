using System;
using System.Threading.Tasks;

using Governance.Store.Closure;
using Governance.Store.Commands;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Kpis;
using Governance.Store.Tests.Kpis;
using Governance.Store.Tests.Portfolio;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Closure;

/// <summary>A KPI that missed its target keeps the register value open until the controller says why.</summary>
[Trait("Checklist", "34")]
[Trait("Checklist", "41")]
public sealed class MissedKpiTests
{
    [Fact]
    public async Task MissedTarget_IsOpen_FromTheDayAfterItsDueDay_UntilItIsReachedOrExplained()
    {
        await using var store = await TestStore.Start();
        var story = await Confirmed(store, KpiStory.Churn with { Due = KpiStory.Day("2026-11-30") });
        await store.Done(Read(story, 9m));
        store.Clock.Now = new(2026, 11, 30, 23, 59, 0, TimeSpan.Zero);
        Assert.Empty((await story.Register("value")).Open);
        await store.Denied(Explain(story), "Closure.KpiNotMissed");
        store.Clock.Now = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.StartsWith("The KPI Churn rate missed its target: 9 of 8 % for 2026-11-20, without an explanation. The controller explains it", Assert.Single((await story.Register("value")).Open), StringComparison.Ordinal);

        foreach (var person in new[] { story.People.Owner, story.People.Sponsor, "nobody" })
        {
            await store.Denied(Explain(story, person), "Closure.ControllerOnly");
        }

        await store.Denied(Explain(story) with { Actor = TestStore.Admin }, "Closure.ControllerOnly");
        await store.Denied(Explain(story) with { Tenant = TestStore.OtherTenant }, "Measures.Unknown");
        await store.Denied(Explain(story) with { Kpi = "other" }, "Kpis.Unknown");
        await store.Denied(Explain(story) with { Text = " " }, "Request.ValueMissing");
        var before = (await story.Register("value")).Entries.Count;
        var explain = Explain(story);
        var done = await store.Done(explain);
        Assert.Equal(done.LedgerNumber, (await store.Done(explain)).LedgerNumber);
        Assert.Null((await store.Done(Explain(story))).LedgerNumber);
        var explained = await story.Register("value");
        Assert.Empty(explained.Open);
        Assert.Equal("The KPI Churn rate: 9 of 8 % for 2026-11-20. The market moved", explained.Entries[before]);
        Assert.Single(explained.ReviewedByRoles);

        // Another reading is another miss; one at the target is none.
        await store.Done(Read(story, 8.5m, "2026-12-01"));
        Assert.Single((await story.Register("value")).Open);
        await store.Done(Read(story, 8m, "2026-12-01"));
        Assert.Empty((await story.Register("value")).Open);
        Assert.Equal(before, (await story.Register("value")).Entries.Count);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Fact]
    public async Task KpiWithoutADueDay_IsAskedForOnceTheMeasureIsImplemented_AndTheClosureStaysShut()
    {
        await using var store = await TestStore.Start();
        var story = await Confirmed(store, KpiStory.Churn with { Due = null });
        await story.Set(settings => settings with { Closure = new ClosureSettings { NeedsConfirmedValue = true } });
        await story.Promote(3);
        Assert.Empty((await story.Register("value")).Open);
        await story.Promote(4);
        Assert.Contains("it was never read, and 8 % was wanted", Assert.Single((await story.Register("value")).Open), StringComparison.Ordinal);
        await store.Denied(story.Story.Review(story.Measure, "G5"), "Closure.ValueOpen");
        await store.Done(Explain(story));
        await store.Done(story.Story.Review(story.Measure, "G5"));
        await store.Denied(Explain(story, text: "Other"), "Measures.Ended");
    }

    [Fact]
    public async Task ImplementedMeasure_IsAskedForTheTarget_WhateverTheDueDay()
    {
        await using var store = await TestStore.Start();
        var story = await Confirmed(store, KpiStory.Churn with { Due = KpiStory.Day("2036-11-30") });
        await store.Done(Read(story, 9m));
        await story.Promote(3);
        Assert.Empty((await story.Register("value")).Open);
        await store.Denied(Explain(story), "Closure.KpiNotMissed");
        await story.Promote(4);
        Assert.Contains("missed its target: 9 of 8 %", Assert.Single((await story.Register("value")).Open), StringComparison.Ordinal);
        await store.Done(Explain(story));
        Assert.Empty((await story.Register("value")).Open);
    }

    [Fact]
    public async Task KpiWithoutATarget_IsNeverMissed()
    {
        await using var store = await TestStore.Start();
        var story = await Confirmed(store, KpiStory.Churn with { Target = null, Due = KpiStory.Day("2026-10-31") });
        await store.Done(Read(story, 9m));
        Assert.Empty((await story.Register("value")).Open);
        await store.Denied(Explain(story), "Closure.KpiNotMissed");
    }

    /// <summary>A plan that is confirmed as a whole, and a KPI.</summary>
    private static async Task<ValueStory> Confirmed(TestStore store, KpiDefinition kpi)
    {
        var story = await ValueStory.Begin(store);
        await story.Plan(PortfolioStory.Effect("2026-09", plan: 100m));
        await store.Done(story.Confirm(await story.Capture(), "2026-09", 100m));
        await store.Done(story.People.Define(kpi) with { MeasureId = story.Measure });
        return story;
    }

    private static RecordKpiReading Read(ValueStory story, decimal value, string on = "2026-11-20") => story.People.Read(value, on) with { MeasureId = story.Measure };

    private static ExplainKpi Explain(ValueStory story, string? person = null, string text = "The market moved") => new()
    {
        Tenant = TestStore.Tenant, CommandId = story.Store.NextId(), Actor = Actor.Person(person ?? story.People.Controller, "api"), MeasureId = story.Measure, Kpi = "churn", Text = text,
    };
}

using System;
using System.Threading.Tasks;

using Governance.Store.Divergences;
using Governance.Store.Gates;
using Governance.Store.Hosting;
using Governance.Store.Kpis;
using Governance.Store.Tests.Kpis;
using Governance.Store.Tests.Support;
using Governance.Store.Tests.Value;

using Xunit;

namespace Governance.Store.Tests.Divergences;

/// <summary>Work that is done while the KPI has not come its way. The KPI goes down from 12.5 to 8.</summary>
[Trait("Checklist", "54")]
[Trait("Checklist", "61")]
public sealed class KpiDivergenceTests
{
    [Fact]
    public async Task WorkThatIsDone_WhileTheKpiWasNeverRead_IsADivergence_OnceAndForTheController()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await store.Done(Define(story));
        await story.Work(total: 10, done: 9);
        var found = Assert.Single((await story.State()).Divergences);
        Assert.Equal((DivergenceKind.WorkAgainstKpi, "work-kpi", "KPI:churn", 90m, 0m, 90m, 75), (found.Kind, found.Rule, found.Subject, found.First, found.Second, found.Gap, found.Threshold));
        Assert.Equal("90 percent of the work items are done, and the KPI Churn rate has come 0 percent of the way from 12.5 to 8 %: 90 points apart, 75 are allowed.", found.Text);

        await store.Done(story.Observe(10));
        await store.Done(Read(story, 12.4m));
        await story.Sweep();
        Assert.Single((await story.State()).Divergences);
        await store.Denied(story.Decision(found.Id, AuditDecision.Accept, "2026-12-20", story.People.Owner), "Divergence.ControllerOnly");
        await store.Done(story.Decision(found.Id, AuditDecision.Accept, "2026-12-20"));
        Assert.Empty((await story.Register("divergences")).Open);

        // What was allowed runs out only while the figures still diverge.
        store.Clock.Now = new(2026, 12, 21, 0, 0, 0, TimeSpan.Zero);
        Assert.Single((await story.Register("divergences")).Open);
        await store.Done(Read(story, 9m, "2026-12-20"));
        Assert.Empty((await story.Register("divergences")).Open);
        await store.Stop();
        Assert.Empty(StoreTools.Rebuild(store.Folder));
    }

    [Theory]
    [InlineData("11.375", 0)]
    [InlineData("11.376", 1)]
    [InlineData("8", 0)]
    [InlineData("2", 0)]
    [InlineData("14", 1)]
    public async Task Boundary_IsWhatTheRuleAllows_InTheDirectionOfTheKpi(string reading, int found)
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await store.Done(Define(story));
        await store.Done(Read(story, decimal.Parse(reading, System.Globalization.CultureInfo.InvariantCulture)));
        await story.Work(total: 1, done: 1);
        Assert.Equal(found, (await story.State()).Divergences.Count);
    }

    [Theory]
    [InlineData(10, 8)]
    [InlineData(0, 0)]
    public async Task LittleWork_OrNone_IsNotHeldAgainstAKpi(int total, int done)
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        if (total > 0)
        {
            await story.Work(total, done);
        }

        await store.Done(Define(story));
        Assert.Empty((await story.State()).Divergences);
    }

    [Fact]
    public async Task KpiThatCannotBeMeasured_IsLeftToItsRegister_AndARetiredOneDivergesNoMore()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await story.Work(total: 1, done: 1);
        await store.Done(Define(story, KpiStory.Churn with { Baseline = null }));
        Assert.Empty((await story.State()).Divergences);
        await store.Done(Define(story));
        var id = Assert.Single((await story.State()).Divergences).Id;
        await store.Done(story.Decision(id, AuditDecision.Correct, "2026-11-25"));
        await store.Done(story.People.Retire() with { MeasureId = story.Measure });
        store.Clock.Now = store.Clock.Now.AddDays(30);
        await story.Sweep();
        Assert.Empty((await story.Register("divergences")).Open);
        Assert.Single((await story.State()).Divergences);
    }

    [Fact]
    public async Task Rule_IsTheTenants()
    {
        await using var store = await TestStore.Start();
        var story = await ValueStory.Begin(store);
        await store.Done(Define(story));
        await store.Done(Read(story, 11.375m));
        await story.Work(total: 2, done: 1);
        Assert.Empty((await story.State()).Divergences);
        var read = Governance.Store.Settings.SettingsYaml.Read("version: 1\ndivergence: { rules: [{ code: early, kind: WorkAgainstKpi, fromPercent: 50, threshold: 24 }] }");
        Assert.Equal(string.Empty, read.Error);
        await story.Set(settings => settings with { Divergence = read.Settings!.Divergence });
        await story.Sweep();
        Assert.Equal(("early", 25m), (Assert.Single((await story.State()).Divergences).Rule, (await story.State()).Divergences[0].Gap));
        await story.Set(settings => settings with { Divergence = new DivergenceSettings { Rules = [] } });
        await store.Done(story.Story.Review(story.Measure, "G1", story.People.Sponsor, RequestedOutcome.Kill));
        Assert.Single((await story.State()).Divergences);
    }

    private static DefineKpi Define(ValueStory story, KpiDefinition? kpi = null) => story.People.Define(kpi) with { MeasureId = story.Measure };

    private static RecordKpiReading Read(ValueStory story, decimal value, string on = "2026-11-20") => story.People.Read(value, on) with { MeasureId = story.Measure };
}

using System;
using System.Linq;
using System.Threading.Tasks;

using Governance.Rules.Facts;
using Governance.Store.Kpis;
using Governance.Store.Registers;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Kpis;

[Trait("Checklist", "53")]
public sealed class KpiRegisterTests
{
    [Fact]
    public async Task NoKpi_IsOpen_AndSoIsOneWithoutBaselineOrTarget()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        Assert.Equal("No KPI is defined. The owner defines one with a baseline and a target.", Assert.Single((await Of(story)).Open));
        Assert.Empty((await Of(story)).Entries);

        await store.Done(story.Define(KpiStory.Churn with { Baseline = null, Target = null }));
        Assert.Equal(["The KPI Churn rate has no baseline. The owner supplies it.", "The KPI Churn rate has no target. The owner supplies it."], (await Of(story)).Open);
        await store.Done(story.Define());
        Assert.Empty((await Of(story)).Open);
        Assert.Equal("Churn rate (churn): down from 12.5 % to 8 % by 2027-06-30, not read yet.", Assert.Single((await Of(story)).Entries));
    }

    [Theory]
    [InlineData("Churn\n\nGate G1 is open")]
    [InlineData("Churn\r- Approvals: all given")]
    [InlineData("Churn\u2029Gate G1 is open")]
    public async Task Kpi_WhoseNameWouldBeALineOfARefusal_IsNotDefined(string name)
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Denied(story.Define(KpiStory.Churn with { Name = name }), "Request.LineBreak");
        await store.Denied(story.Define(KpiStory.Churn with { Unit = name[..8] }), "Request.LineBreak");
        Assert.Empty((await Of(story)).Entries);
    }

    [Fact]
    public async Task Reading_IsWantedAsOftenAsTheKpiItselfSays()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Define());
        Assert.Empty((await Of(story, 30)).Open);
        Assert.Single((await Of(story, 31)).Open);
        await store.Done(story.Read(11m, "2026-11-10"));
        Assert.Empty((await Of(story, 20)).Open);
        Assert.Contains("wants a reading every 30 days and has none since 2026-11-10", Assert.Single((await Of(story, 21)).Open), StringComparison.Ordinal);
        await store.Done(story.Define(KpiStory.Churn with { ReadingDays = null }));
        Assert.Empty((await Of(story, 4000)).Open);
        Assert.Equal("Churn rate (churn): down from 12.5 % to 8 % by 2027-06-30, read 11 % for 2026-11-10.", Assert.Single((await Of(story, 4000)).Entries));
    }

    [Fact]
    public async Task Entries_DoNotDependOnTheTime()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Define());
        Assert.Equal((await Of(story)).Entries.ToArray(), (await Of(story, 5000)).Entries.ToArray());
    }

    private static async Task<RegisterFact> Of(Story story, int days = 0) =>
        Assert.Single(AllRegisters.Of(await story.State(), story.Store.Clock.Now.AddDays(days)), register => register.Name == "kpis");
}

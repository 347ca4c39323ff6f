using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Kpis;
using Governance.Store.Tests.Support;

using Xunit;

namespace Governance.Store.Tests.Kpis;

[Trait("Checklist", "54")]
public sealed class KpiFindingTests
{
    [Fact]
    public async Task CompletedWork_IsFlagged_UntilItsKpiHasMoved()
    {
        await using var store = await TestStore.Start();
        var story = await Story.WithMeasure(store);
        await store.Done(story.Define());
        Assert.Empty(KpiFindings.Of(await story.State()));

        await store.Done(story.Observe(completed: true, version: 1));
        var finding = Assert.Single(KpiFindings.Of(await story.State()));
        Assert.Equal("The work is complete, and Churn rate has not moved from the baseline.", finding["text"]!.GetValue<string>());
        Assert.Equal(Story.Item, finding["workItem"]!["externalKey"]!.GetValue<string>());

        await store.Done(story.Read(12.5m, "2026-11-18"));
        Assert.Single(KpiFindings.Of(await story.State()));
        await store.Done(story.Read(13m, "2026-11-19"));
        Assert.Single(KpiFindings.Of(await story.State()));
        var moved = Story.Text(await store.Done(story.Read(12.499m)), "id");
        Assert.Empty(KpiFindings.Of(await story.State()));
        await store.Done(story.Read(12.5m, corrects: moved));
        Assert.Single(KpiFindings.Of(await story.State()));
        await store.Done(story.Observe(completed: false, version: 2));
        Assert.Empty(KpiFindings.Of(await story.State()));
    }

    [Fact]
    [Trait("Checklist", "61")]
    public async Task CompletedWork_OfAMeasureWithoutKpi_IsFlaggedToo_AndTheFindingBlocksNothing()
    {
        await using var store = await TestStore.Start();
        var story = await Story.ReadyForApproval(store);
        Assert.Contains("has no KPI", Assert.Single(KpiFindings.Of(await story.State()))["text"]!.GetValue<string>(), System.StringComparison.Ordinal);
        await store.Done(story.Define(KpiStory.Churn));
        await store.Done(story.Define(KpiStory.Churn with { Code = "tickets", Name = "Open tickets" }));
        await store.Done(story.Read(9m));
        Assert.Equal(["tickets"], Assert.Single(KpiFindings.Of(await story.State()))["kpis"]!.AsArray().Select(kpi => kpi!["code"]!.GetValue<string>()));
        await story.ApproveAll();

        // What freezes promotion is the divergence of a KPI that stays behind, until the controller has decided; not the finding.
        await store.Denied(story.Review(), "Divergence.AuditOpen");
        foreach (var divergence in (await story.State()).Divergences)
        {
            await store.Done(new DecideDivergence
            {
                Tenant = TestStore.Tenant,
                CommandId = store.NextId(),
                Actor = Actor.Person(story.Controller, "api"),
                MeasureId = story.Measure,
                DivergenceId = divergence.Id,
                Decision = AuditDecision.Accept,
                Reason = "The effect follows next month",
                Until = KpiStory.Day("2027-01-31"),
            });
        }

        Assert.Single(KpiFindings.Of(await story.State()));
        await store.Done(story.Review());
    }
}

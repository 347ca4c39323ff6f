using System;
using System.Threading.Tasks;

using Governance.Store.Gates;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Queries;
using Governance.Store.Rulebooks;
using Governance.Store.WorkItems;

namespace Governance.Store.Panel;

/// <summary>Gathers what a panel is made from.</summary>
internal sealed class StoredPanels(
    IMeasureReader measures, IRulebookReader rulebooks, IGateReader gates, IWorkItemJudge judge, PortfolioReader portfolio, TimeProvider clock) : IPanelReader
{
    /// <inheritdoc/>
    public async ValueTask<PanelView?> Of(string tenant, string measureId) =>
        await measures.Find(tenant, measureId) is { } measure ? await Make(tenant, measure, null) : null;

    /// <inheritdoc/>
    public async ValueTask<PanelView?> OfWorkItem(string tenant, string host, string externalKey)
    {
        if (await measures.FindByWorkItem(tenant, host, externalKey) is not { } measure
            || measure.WorkItems.Find(known => known.Host == host && known.ExternalKey == externalKey) is not { } item
            || await judge.Judge(tenant, host, externalKey, clock.GetUtcNow()) is not { } verdict)
        {
            return null;
        }

        return await Make(tenant, measure, new PanelWorkItem(externalKey, item.Criterion, verdict.Allowed));
    }

    private async ValueTask<PanelView?> Make(string tenant, MeasureState measure, PanelWorkItem? item)
    {
        if (await rulebooks.Parsed(tenant, measure.RulebookDigest) is not { } rulebook)
        {
            return null;
        }

        var look = await gates.Look(tenant, measure.Id);
        return PanelMaker.Of(new PanelQuestion
        {
            // The gate may have been judged on a newer state than the one that was found.
            Measure = look?.Measure ?? measure,
            Rulebook = rulebook,
            Look = look,
            WorkItem = item,
            Thresholds = portfolio.Thresholds(tenant).ForRules(),
            AsOf = clock.GetUtcNow(),
        });
    }
}

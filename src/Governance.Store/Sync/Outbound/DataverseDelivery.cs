using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Measures;
using Governance.Store.Outbox;
using Governance.Store.Rulebooks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Outbound;

/// <summary>Turns an outbox item into rows, as the store knows them now, and brings the rows up to date.</summary>
internal sealed class DataverseDelivery(IMeasureReader measures, IRulebookReader rulebooks, MeasureViews views)
{
    /// <summary>Parents before children: a row that a lookup names must exist first.</summary>
    public static int Rank(OutboxItem item) => Array.IndexOf(
        ["rulebook", "measure", "workitem", "evidence", "approval", "review"], item.Kind);

    /// <summary>Delivers to one environment.</summary>
    /// <returns>Why the host refused, or null when every row is as it should be.</returns>
    public async Task<string?> DeliverAsync(
        DataverseEnvironment environment, OutboxItem item, CancellationToken cancellation)
    {
        foreach (var row in await RowsAsync(environment, item))
        {
            var answer = await environment.Rows.EnsureAsync(row, cancellation);
            if (answer.Outcome == RowOutcome.Refused)
            {
                return answer.Reason;
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<HostRow>> RowsAsync(DataverseEnvironment environment, OutboxItem item)
    {
        if (item.Kind == "rulebook")
        {
            return await RulebookAsync(item.Tenant, item.Id);
        }

        // A measure is shown in the environment that its demand came from.
        var measure = await measures.Find(item.Tenant, item.MeasureId);
        if (measure is null || measure.DemandSource.Scope != environment.Scope)
        {
            return [];
        }

        return item.Kind switch
        {
            "measure" => await MeasureAsync(environment, measure),
            "workitem" => [.. measure.WorkItems
                .Where(work => work.Id == item.Id && work.Host == "dataverse")
                .SelectMany(work => new[] { WorkItemRows.Item(measure, work), WorkItemRows.Task(measure, work) })],
            "evidence" => [.. measure.Evidence
                .Where(evidence => evidence.Key == item.Id)
                .Select(evidence => RequestRows.Evidence(measure, evidence, environment.Scope))],
            "approval" => [.. measure.Approvals
                .Where(approval => approval.Id == item.Id)
                .Select(approval => RequestRows.Approval(measure, approval, environment.Scope))],
            "review" => [.. measure.Reviews
                .Where(review => review.Id == item.Id)
                .Select(review => RequestRows.Review(review, environment.Scope))
                .OfType<HostRow>()],
            _ => throw new InvalidOperationException($"The outbox holds a kind that nobody delivers: {item.Kind}."),
        };
    }

    // The rulebook goes first: the measure's row names it.
    private async Task<IReadOnlyList<HostRow>> MeasureAsync(DataverseEnvironment environment, MeasureState measure) =>
    [
        .. await RulebookAsync(environment.Tenant, measure.RulebookDigest),
        MeasureRow.Of(await views.OfAsync(environment, measure)),
    ];

    private async Task<IReadOnlyList<HostRow>> RulebookAsync(string tenant, string digest) =>
        await rulebooks.Find(tenant, digest) is { } rulebook ? [RulebookRow.Of(rulebook)] : [];
}

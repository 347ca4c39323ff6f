using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Breaches;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Outbox;
using Governance.Store.Rulebooks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Detection;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Rows;

namespace Governance.Store.Sync.Outbound;

/// <summary>Turns an outbox item into rows, as the store knows them now, and brings the rows up to date.</summary>
internal sealed class DataverseDelivery(
    IMeasureReader measures, IRulebookReader rulebooks, MeasureViews views, WriteJournal journal, ICommandBus bus)
{
    /// <summary>Parents before children: a row that a lookup names must exist first.</summary>
    public static int Rank(OutboxItem item) => Array.IndexOf(
        ["rulebook", "measure", "workitem", "evidence", "approval", "review"], item.Kind);

    /// <summary>Delivers to one environment.</summary>
    /// <returns>Why the host refused, or null when every row is as it should be.</returns>
    public async Task<string?> DeliverAsync(
        DataverseEnvironment environment, OutboxItem item, CancellationToken cancellation)
    {
        // A measure is shown in the environment that its demand came from. What is found while its rows are written is put back by its own item.
        var measure = item.Kind == "rulebook" ? null : await measures.Find(item.Tenant, item.MeasureId);
        measure = measure?.DemandSource.Scope == environment.Scope ? measure : null;
        foreach (var row in await RowsAsync(environment, item, measure))
        {
            var answer = await environment.Rows.EnsureAsync(row, WatchOf(environment, row), cancellation);
            if (answer.Outcome == RowOutcome.Refused)
            {
                return answer.Reason;
            }
        }

        return measure is null || item.Kind != "measure" ? null : await PutBackAsync(environment, measure, cancellation);
    }

    private NotedWrites? WatchOf(DataverseEnvironment environment, HostRow row) =>
        row.Table == DataverseTable.Measure ? new NotedWrites(journal, environment, row) : null;

    // The row is as it should be now: whatever was found before is put back.
    private async Task<string?> PutBackAsync(DataverseEnvironment environment, MeasureState measure, CancellationToken cancellation)
    {
        foreach (var breach in measure.Breaches.Where(breach => breach.AwaitsPutBack && breach.Change.Scope == environment.Scope))
        {
            var command = new PutBackBreach
            {
                Tenant = environment.Tenant,
                CommandId = "dv:putback:" + breach.Change.Id,
                Actor = Actor.Sync,
                BreachId = breach.Change.Id,
                Value = GateColumns.ValueOf(measure, breach.Change.Column),
            };
            if (await bus.Submit(command, cancellation) is { Succeeded: false } denied)
            {
                return denied.Detail;
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<HostRow>> RowsAsync(DataverseEnvironment environment, OutboxItem item, MeasureState? measure)
    {
        if (item.Kind == "rulebook")
        {
            return await RulebookAsync(item.Tenant, item.Id);
        }

        if (measure is null)
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
        WithoutHeld(MeasureRow.Of(await views.OfAsync(environment, measure)), measure),
    ];

    // INVARIANT: what was changed again waits for a person, and no delivery undoes it, but for the one write that the first change is due;
    // nor does a delivery that comes before the history has told of it.
    private static HostRow WithoutHeld(HostRow row, MeasureState measure)
    {
        var held = measure.Breaches.Where(breach => breach.Holds || breach.StandsPutBack).Select(breach => breach.Change.Column).ToHashSet(StringComparer.Ordinal);
        held.ExceptWith(measure.Breaches.Where(breach => breach.AwaitsPutBack).Select(breach => breach.Change.Column));
        return held.Count == 0
            ? row
            : row with { Columns = row.Columns.Where(column => !held.Contains(column.Key)).ToDictionary(StringComparer.Ordinal) };
    }

    private async Task<IReadOnlyList<HostRow>> RulebookAsync(string tenant, string digest) =>
        await rulebooks.Find(tenant, digest) is { } rulebook ? [RulebookRow.Of(rulebook)] : [];
}

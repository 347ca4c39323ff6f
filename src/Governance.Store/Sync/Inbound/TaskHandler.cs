using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Outbound;
using Governance.Store.Sync.Rows;
using Governance.Store.WorkItems;

namespace Governance.Store.Sync.Inbound;

/// <summary>A task that is a work item: what it says is one fact, and opens nothing.</summary>
internal sealed class TaskHandler(ICommandBus bus, IMeasureReader measures) : IRowHandler
{
    private const long Completed = 1;
    private const string Link = "gov_workitemid";

    public DataverseTable Table => DataverseTable.Task;

    public bool Wants(DataverseRow row) => row.Lookup(Link) is not null;

    /// <inheritdoc/>
    /// <remarks>A task does not leave the store's sight by losing its link.</remarks>
    public async ValueTask<bool> WantsAsync(DataverseEnvironment environment, DataverseRow row) =>
        Wants(row) || await measures.FindByWorkItem(environment.Tenant, RowCommands.Host, row.Id.ToString("D")) is not null;

    public async Task<Handling> HandleAsync(
        DataverseEnvironment environment, Guid id, DataverseRow? row, CancellationToken cancellation)
    {
        // The store's own mapping decides whether the task is governed, not the link that the row shows.
        var key = id.ToString("D");
        var measure = await measures.FindByWorkItem(environment.Tenant, RowCommands.Host, key);
        var item = measure?.WorkItems.FirstOrDefault(known => known.Host == RowCommands.Host && known.ExternalKey == key);
        var completed = row?.Number("statecode") == Completed;
        if (item is null || (row is null && !item.Completed) || (item.HostVersion is not null && item.Completed == completed))
        {
            // Nothing that the store does not know: most changes of a task, and our own echo.
            return await LinkAsync(environment, row, measure, item, cancellation);
        }

        // A task that is gone is not complete; its version follows the last one that was seen.
        var version = row?.Version ?? (item.HostVersion ?? 0) + 1;
        var result = await bus.Submit(
            new ObserveWorkItem
            {
                Tenant = environment.Tenant,
                CommandId = RowCommands.Id(environment, row is null ? "gone" : "task", id, version),
                Actor = Actor.Sync,
                Host = RowCommands.Host,
                ExternalKey = key,
                Completed = completed,
                HostVersion = version,
                At = row?.Time("modifiedon"),
            },
            cancellation);
        return result.Succeeded
            ? await LinkAsync(environment, row, measure, item, cancellation)
            : Handling.Later(RowCommands.Words(result));
    }

    // The link is the store's: one that was taken away is put back. The outbox sets it the first time.
    private static async Task<Handling> LinkAsync(
        DataverseEnvironment environment, DataverseRow? row, MeasureState? measure, WorkItem? item, CancellationToken cancellation)
    {
        if (row is null || measure is null || item?.HostVersion is null
            || measure.DemandSource.Scope != environment.Scope || row.Lookup(Link) == Guid.Parse(item.Id))
        {
            return Handling.Done;
        }

        var answer = await environment.Rows.EnsureAsync(WorkItemRows.Task(measure, item), cancellation);
        return answer.Outcome == RowOutcome.Refused ? Handling.Later(answer.Reason) : Handling.Done;
    }
}

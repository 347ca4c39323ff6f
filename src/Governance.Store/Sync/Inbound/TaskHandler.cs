using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.WorkItems;

namespace Governance.Store.Sync.Inbound;

/// <summary>A task that is a work item: what it says is one fact, and opens nothing.</summary>
internal sealed class TaskHandler(ICommandBus bus, IMeasureReader measures) : IRowHandler
{
    private const long Completed = 1;

    public DataverseTable Table => DataverseTable.Task;

    public bool Wants(DataverseRow row) => row.Lookup("gov_workitemid") is not null;

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
            return Handling.Done;
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
            },
            cancellation);
        return result.Succeeded || RowCommands.HappenedBefore(result)
            ? Handling.Done
            : Handling.Later(RowCommands.Words(result));
    }
}

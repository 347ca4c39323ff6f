using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Inbound;
using Governance.Store.Sync.State;
using Governance.Store.WorkItems;

namespace Governance.Store.Sync.Detection;

/// <summary>
/// Reads the environment's own history of tasks that are work items, so that a task which was completed and reopened
/// between two looks is found. It is read before the tasks themselves. The first look notes where the history stands.
/// </summary>
internal sealed class TaskWatch(ISyncState state, IMeasureReader measures, IPersonDirectory people, ICommandBus bus)
{
    private const string Source = "audit-task";
    private const string Status = "statecode";
    private const string Completed = "1";

    private readonly AuditHistory history = new(state);

    /// <summary>Looks once: at every look, and whenever a task is about to be read.</summary>
    public async Task LookAsync(DataverseEnvironment environment, bool look, CancellationToken cancellation)
    {
        if (look || (await state.Due(environment.Tenant, environment.Scope)).Any(item => item.Source == "task"))
        {
            await history.FollowAsync(environment, Source, "task", audits => TellAsync(environment, audits, cancellation), cancellation);
        }
    }

    private async Task TellAsync(DataverseEnvironment environment, IReadOnlyList<AuditRow> audits, CancellationToken cancellation)
    {
        foreach (var task in audits.Where(IsSwitch).GroupBy(audit => audit.Row))
        {
            var key = task.Key.ToString("D");
            var measure = await measures.FindByWorkItem(environment.Tenant, RowCommands.Host, key);
            if (measure?.WorkItems.Find(item => item.Host == RowCommands.Host && item.ExternalKey == key) is { } item)
            {
                foreach (var audit in InOrder(task, item.Completed))
                {
                    await TellAsync(environment, key, audit, cancellation);
                }
            }
        }
    }

    private async Task TellAsync(DataverseEnvironment environment, string key, AuditRow audit, CancellationToken cancellation)
    {
        var by = audit.User?.ToString("D");
        var result = await bus.Submit(
            new ObserveWorkItem
            {
                Tenant = environment.Tenant,
                CommandId = RowCommands.Id(environment, "task-entry", audit.Id),
                Actor = Actor.Sync,
                Host = RowCommands.Host,
                ExternalKey = key,
                Completed = IsCompletion(audit),
                // Entries carry a time and no version of the row.
                HostVersion = 0,
                At = audit.At,
                Entry = audit.Id.ToString("D"),
                By = by,
                ByPersonId = by is null ? null : await people.Find(environment.Tenant, RowCommands.Host, environment.Scope, by),
            },
            cancellation);

        // An id that was used is an entry that was taken in, with the person as linked then.
        if (!result.Succeeded && !RowCommands.IsIdTaken(result))
        {
            throw new HostException("Detection.NotRecorded", 200, RowCommands.Words(result));
        }
    }

    // Times are whole seconds. Within one second each entry follows the one that led to its old value.
    private static IEnumerable<AuditRow> InOrder(IEnumerable<AuditRow> audits, bool completed)
    {
        var left = audits.OrderBy(audit => audit.At).ToList();
        while (left.Count > 0)
        {
            var next = left.Find(audit => audit.At == left[0].At && IsCompletion(audit) != completed) ?? left[0];
            left.Remove(next);
            completed = IsCompletion(next);
            yield return next;
        }
    }

    private static bool IsCompletion(AuditRow audit) => audit.NewOf(Status) == Completed;

    private static bool IsSwitch(AuditRow audit) =>
        audit.Changes.TryGetValue(Status, out var change) && (change.Old == Completed) != (change.New == Completed);
}

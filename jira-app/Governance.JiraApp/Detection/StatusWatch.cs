using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Tokens;
using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.WorkItems;
using CommandIds = Governance.JiraApp.Sync.CommandIds;

namespace Governance.JiraApp.Detection;

/// <summary>
/// Tells the store of every completion and reopening that an issue's history names, before its state is told: an issue
/// that was completed and reopened between two looks is found.
/// </summary>
internal sealed class StatusWatch(JiraStatuses statuses, ICommandBus bus, IPersonDirectory people)
{
    /// <summary>Tells of entries that were not dealt with, oldest first. The same entry any number of times is one.</summary>
    /// <returns>Why it could not be done, or null.</returns>
    public async Task<string?> TellAsync(
        JiraAccess access, string mappedKey, IReadOnlyList<JiraChange> entries, CancellationToken cancellation)
    {
        var moves = entries.Where(entry => entry.Status is not null).ToList();
        var ids = moves.SelectMany(entry => new[] { entry.Status!.From, entry.Status.To }).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var done = await statuses.DoneAsync(access, ids, cancellation);
        foreach (var entry in moves)
        {
            var (before, after) = (IsDone(entry.Status!.From), IsDone(entry.Status.To));
            if (before != after && await SubmitAsync(access, mappedKey, entry, after, cancellation) is { } problem)
            {
                return problem;
            }
        }

        return null;

        bool IsDone(string? status) => status is not null && done.Contains(status);
    }

    private async Task<string?> SubmitAsync(
        JiraAccess access, string mappedKey, JiraChange entry, bool completed, CancellationToken cancellation)
    {
        var result = await bus.Submit(
            new ObserveWorkItem
            {
                Tenant = access.Tenant,
                CommandId = $"jira:entry:{CommandIds.Part(access.CloudId, 40)}:{CommandIds.Part(mappedKey, 30)}:{entry.Id}",
                Actor = Actor.Sync,
                Host = BreachReporter.Host,
                ExternalKey = mappedKey,
                Completed = completed,
                // The state of the look that shows the entry is of the entry's own time, and not older than this.
                HostVersion = entry.At.ToUnixTimeMilliseconds() - 1,
                At = entry.At,
                Entry = entry.Id,
                By = entry.By,
                ByPersonId = entry.By is null ? null : await people.Find(access.Tenant, BreachReporter.Host, access.CloudId, entry.By),
            },
            cancellation);

        // An id that was used is an entry that was taken in, with the person as linked then.
        return result.Succeeded || result.Code == "Request.IdempotencyKeyReused" ? null : $"{result.Detail} [{result.Code}]";
    }
}

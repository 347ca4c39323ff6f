using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Detection;
using Governance.JiraApp.Tokens;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.WorkItems;

namespace Governance.JiraApp.Sync;

/// <summary>Tells the store what a mapped issue says now. Observing the same state again changes nothing.</summary>
internal sealed class IssueObserver(ICommandBus bus, IMeasureReader measures, IssueMap map, IssueHistory history, FieldWatch watch, ValidatorPulse pulse)
{
    public const string Host = "jira";
    private const string Gone = "gone";

    /// <summary>Observes the issue if a work item is mapped to it: its completion, and who wrote the app's fields.</summary>
    /// <param name="access">The site.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="mark">What was known before the issue itself was read; null when a search showed it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Why it could not be done, or null when nothing is left to do.</returns>
    public async Task<string?> ObserveAsync(
        JiraAccess access, JiraIssue issue, ReadMark? mark, CancellationToken cancellation)
    {
        var known = map.ById(access.Tenant, access.CloudId, issue.Id);
        // The key that it was mapped under, not the one that it may have moved to.
        var key = known?.MappedKey ?? issue.Key;
        if (known is null && map.ByMappedKey(access.Tenant, access.CloudId, key) is { } mapped && mapped.IssueId != issue.Id)
        {
            // INVARIANT: a work item stays with its issue's id; an issue that came by the key later is another one.
            return Words("Jira.IssueReplaced",
                $"The issue {issue.Id} now carries the key {key}, which is mapped to the issue {mapped.IssueId}. The mapping was kept; map the new issue under a key of its own.");
        }

        if (await ItemAsync(access, key) is not { } before)
        {
            return null;
        }

        // INVARIANT: what the history tells comes before the state that it has led to.
        var (read, untold) = await history.TellAsync(access, key, issue, cancellation);
        if (untold is not null)
        {
            return untold;
        }

        // Nothing that the store does not know, as after our own writes, is no command.
        var item = await ItemAsync(access, key) ?? before;
        var result = item.HostVersion is not null && item.Completed == issue.Completed
            ? null
            : await SubmitAsync(access, key, issue.Completed, issue.Updated, issue.Updated.ToUnixTimeMilliseconds(), cancellation);
        if (result is not null)
        {
            return result;
        }

        if (issue.Completed && !before.Completed)
        {
            pulse.Ask(access.CloudId);
        }

        map.Keep(access.Tenant, access.CloudId, new MappedIssue
        {
            MappedKey = key, IssueId = issue.Id, CurrentKey = issue.Key, LastChange = issue.LastChange,
        });
        return await WatchAsync(access, key, issue, read, mark, cancellation);
    }

    /// <summary>The issue is deleted or hidden from the app: it is not complete.</summary>
    public async Task<string?> ObserveGoneAsync(JiraAccess access, string idOrKey, CancellationToken cancellation)
    {
        var known = map.ById(access.Tenant, access.CloudId, idOrKey)
            ?? map.ByMappedKey(access.Tenant, access.CloudId, idOrKey);
        if (known is null || await ItemAsync(access, known.MappedKey) is not { } item)
        {
            return null;
        }

        var result = item.Completed
            ? await SubmitAsync(access, known.MappedKey, completed: false, at: null, (item.HostVersion ?? 0) + 1, cancellation)
            : null;
        if (result is null)
        {
            map.Keep(access.Tenant, access.CloudId, known with { LastChange = Gone });
        }

        return result;
    }

    private async Task<string?> WatchAsync(
        JiraAccess access, string key, JiraIssue issue, HistoryRead? read, ReadMark? mark, CancellationToken cancellation)
    {
        var outcome = await watch.LookAsync(access, key, issue, read, mark, cancellation);
        if (outcome.ShowsOther)
        {
            map.ShowAgain(access.Tenant, access.CloudId, key);
        }

        return outcome.Problem;
    }

    private static string Words(string code, string words) => $"{words} [{code}]";

    private async Task<WorkItem?> ItemAsync(JiraAccess access, string key) =>
        (await measures.FindByWorkItem(access.Tenant, Host, key))?.WorkItems
            .FirstOrDefault(item => item.Host == Host && item.ExternalKey == key);

    private async Task<string?> SubmitAsync(
        JiraAccess access, string key, bool completed, DateTimeOffset? at, long version, CancellationToken cancellation)
    {
        var result = await bus.Submit(
            new ObserveWorkItem
            {
                Tenant = access.Tenant,
                CommandId = string.Create(CultureInfo.InvariantCulture,
                    $"jira:{(completed ? "done" : "open")}:{CommandIds.Part(access.CloudId, 40)}:{CommandIds.Part(key, 30)}:{version}"),
                Actor = Actor.Sync,
                Host = Host,
                ExternalKey = key,
                Completed = completed,
                HostVersion = version,
                At = at,
            },
            cancellation);
        return result.Succeeded ? null : $"{result.Detail} [{result.Code}]";
    }
}

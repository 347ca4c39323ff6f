using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Tokens;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>Which statuses of a site count as done. Thread-safe.</summary>
internal sealed class JiraStatuses(JiraHttp http, TimeProvider clock)
{
    // An administrator may give a status another category; a new status is noticed at once.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<string, (IReadOnlyDictionary<string, bool> Done, DateTimeOffset ReadAt)> known = new(StringComparer.Ordinal);

    /// <summary>Those of the statuses that are in Jira's category "done". One that the site does not know is not.</summary>
    public async Task<IReadOnlySet<string>> DoneAsync(JiraAccess access, IReadOnlyCollection<string> statuses, CancellationToken cancellation)
    {
        if (statuses.Count == 0)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        var now = clock.GetUtcNow();
        if (!known.TryGetValue(access.CloudId, out var entry) || (now - entry.ReadAt).Duration() >= Kept
            || !statuses.All(entry.Done.ContainsKey))
        {
            entry = (await ReadAsync(access, cancellation), now);
            known[access.CloudId] = entry;
        }

        return statuses.Where(status => entry.Done.GetValueOrDefault(status)).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<IReadOnlyDictionary<string, bool>> ReadAsync(JiraAccess access, CancellationToken cancellation)
    {
        using var body = await http.GetAsync(access, "status", cancellation);
        if (body.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw JiraHttp.Unexpected("The list of statuses is no list.");
        }

        var done = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var status in body.RootElement.EnumerateArray())
        {
            if (JsonBody.Text(status, "id") is { } id)
            {
                done[id] = JsonBody.Member(status, "statusCategory") is { } category && JsonBody.Text(category, "key") == "done";
            }
        }

        return done;
    }
}

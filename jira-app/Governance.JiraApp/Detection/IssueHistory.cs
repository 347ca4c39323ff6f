using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Tokens;

namespace Governance.JiraApp.Detection;

/// <summary>Reads what is new in an issue's history: what came with the issue, or all of it when that is not enough.</summary>
internal sealed class IssueHistory(JiraClient client, SeenChanges seen, StatusWatch statuses)
{
    // An issue with fewer entries than any page of Jira holds came with all of them.
    private const int Few = 20;

    private const string Incomplete =
        "Jira counts more entries in the issue's history than it gives. The history is read again. [Jira.HistoryIncomplete]";

    /// <summary>Reads the history and tells the store what it says of the status. The first look tells nothing.</summary>
    /// <returns>What was read, null at the first look; and why it could not be told, or null.</returns>
    public async Task<(HistoryRead? Read, string? Problem)> TellAsync(
        JiraAccess access, string mappedKey, JiraIssue issue, CancellationToken cancellation)
    {
        if (seen.Of(access, issue.Id) is not { } known)
        {
            return (null, null);
        }

        var read = await ReadAsync(access, issue, known, cancellation);
        return (read, await statuses.TellAsync(access, mappedKey, read.Fresh(known), cancellation));
    }

    /// <summary>Every entry.</summary>
    public async Task<IReadOnlyList<JiraChange>> AllAsync(JiraAccess access, JiraIssue issue, CancellationToken cancellation) =>
        issue.History.Total < Few && issue.History.Entries.Count < Few
            ? issue.History.Entries
            : await client.HistoryAsync(access, issue.Id, cancellation) ?? [];

    // What came with the issue is enough when it reaches back to something known and nothing is missing in the count.
    private async Task<HistoryRead> ReadAsync(
        JiraAccess access, JiraIssue issue, IReadOnlySet<string> known, CancellationToken cancellation)
    {
        var came = issue.History.Entries;
        var together = known.Count + came.Count(entry => !known.Contains(entry.Id));
        var reaches = came.Any(entry => known.Contains(entry.Id)) || came.Count < Few;
        if (reaches && together >= issue.History.Total)
        {
            return new HistoryRead(came, null);
        }

        var all = await client.HistoryAsync(access, issue.Id, cancellation) ?? [];
        var read = all.UnionBy(came, entry => entry.Id, StringComparer.Ordinal).ToList();
        return new HistoryRead(read, known.Union(read.Select(entry => entry.Id), StringComparer.Ordinal).Count() >= issue.History.Total
            ? null
            : Incomplete);
    }
}

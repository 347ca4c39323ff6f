using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Api;
using Governance.JiraApp.Detection;
using Governance.JiraApp.Tokens;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.State;

namespace Governance.JiraApp.Sync;

/// <summary>
/// Looks what has changed in one site: a search from ten minutes before the last look ("recent updates might not be
/// immediately visible"), the issues that the store wrote and has not read since, and a census that fetches every known
/// issue that no search has shown for a day.
/// </summary>
internal sealed class JiraReader(
    JiraClient client, IssueMap map, IssueObserver observer, IssueLook issues, WriteNotes notes, ISyncState state, TimeProvider clock)
{
    private const string Source = "issue";
    private const int CensusSize = 100;
    private const int Refused = 400;
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan CensusAge = TimeSpan.FromHours(24);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(JiraAccess access, CancellationToken cancellation)
    {
        var started = clock.GetUtcNow();
        var minutes = (long)Math.Ceiling((started - await LastLookAsync(access) + Overlap).TotalMinutes);
        foreach (var project in map.Projects(access.Tenant, access.CloudId))
        {
            await LookAsync(access, project, minutes, cancellation);
        }

        await CensusAsync(access, map.NotLookedAtSince(access.Tenant, access.CloudId, started - CensusAge, CensusSize), cancellation);
        await CensusAsync(access, notes.Unread(access).Select(id => map.ById(access.Tenant, access.CloudId, id)).OfType<MappedIssue>(), cancellation);
        notes.Prune(access);
        await state.Keep(new Look(access.Tenant, access.CloudId, Source, started.ToString("O", CultureInfo.InvariantCulture)));
    }

    private async Task LookAsync(JiraAccess access, string project, long minutes, CancellationToken cancellation)
    {
        try
        {
            // Relative minutes: JQL's times would stand in the zone of a user.
            await SearchAsync(access, $"project = \"{project}\" AND updated >= -{minutes}m ORDER BY id ASC", cancellation);
        }
        catch (HostException failure) when (failure.Status == Refused)
        {
            // The project is gone, renamed or hidden: its issues are asked for one by one.
            await CensusAsync(access, map.InProject(access.Tenant, access.CloudId, project), cancellation);
        }
    }

    private async Task SearchAsync(JiraAccess access, string jql, CancellationToken cancellation)
    {
        string? next = null;
        do
        {
            var page = await client.SearchAsync(access, jql, next, cancellation);
            foreach (var issue in page.Issues)
            {
                if (await observer.ObserveAsync(access, issue, mark: null, cancellation) is not null)
                {
                    await state.Hint(access.Tenant, access.CloudId, Source, issue.Id);
                }
            }

            next = page.Next;
        }
        while (next is not null);
    }

    private async Task CensusAsync(JiraAccess access, IEnumerable<MappedIssue> known, CancellationToken cancellation)
    {
        foreach (var issue in known)
        {
            if (await issues.LookAsync(access, issue.IssueId, cancellation) is not null)
            {
                await state.Hint(access.Tenant, access.CloudId, Source, issue.IssueId);
            }
        }
    }

    private async Task<DateTimeOffset> LastLookAsync(JiraAccess access) =>
        DateTimeOffset.TryParse(
            await state.Cursor(access.Tenant, access.CloudId, Source), CultureInfo.InvariantCulture,
            DateTimeStyles.RoundtripKind, out var last)
            ? last
            : clock.GetUtcNow() - CensusAge;
}

using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Detection;
using Governance.JiraApp.Tokens;
using Governance.Store.Sync.Hosting;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Reporting;
using Governance.Store.Sync.State;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp.Sync;

/// <summary>
/// Looks where the app's validator stands, every five minutes at most, and at once when a completed issue came by. When
/// it is gone from somewhere, every mapped issue of that project is read and compared again.
/// </summary>
internal sealed partial class ValidatorSweep(
    ValidatorWatch watch, ValidatorPulse pulse, IssueMap map, ISyncState state, SyncStatus status, TimeProvider clock, ILogger<ValidatorSweep> logger)
{
    private const string Kind = "validators";
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, LookPace> paces = new(StringComparer.Ordinal);

    /// <summary>Looks when it is time to. Whatever goes wrong, the rest of the sync goes on.</summary>
    /// <returns>Whether issues are to be read because of what was found.</returns>
    public async Task<bool> LookAsync(JiraAccess access, CancellationToken cancellation)
    {
        var isAsked = pulse.Take(access.CloudId);
        if (!paces.GetOrAdd(access.CloudId, _ => new LookPace(Pace, clock)).IsDue() && !isAsked)
        {
            return false;
        }

        try
        {
            return await CompareAsync(access, cancellation);
        }
        catch (HostException failure) when (failure.Status is Unauthorized or Forbidden)
        {
            Keep(access, "Jira does not let the app read its workflow rules, so a removed validator is not noticed. "
                + "An administrator of the site must allow the app's newer permissions: in Jira's administration, under the installed apps, update Governance. [Jira.ScopeMissing]");
        }
        catch (HostException failure)
        {
            Retry(access, failure, $"{failure.Message} [{failure.Code}]");
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            Retry(access, failure, "Jira did not answer. [Jira.Unreachable]");
        }

        return false;
    }

    private async Task<bool> CompareAsync(JiraAccess access, CancellationToken cancellation)
    {
        var look = await watch.ReadAsync(access, cancellation);
        var changed = watch.ChangedIn(look);
        foreach (var place in changed)
        {
            // INVARIANT: asked for before the finding is recorded, so that no crash in between leaves them uncompared.
            await AskAsync(access, place);
        }

        if (await watch.RecordAsync(look, cancellation) is { } problem)
        {
            pulse.Ask(access.CloudId);
            Keep(access, problem);
        }
        else
        {
            status.Delivered(access.Tenant, IssueObserver.Host, Kind, access.CloudId);
        }

        return changed.Count > 0;
    }

    private async Task AskAsync(JiraAccess access, string place)
    {
        // A workflow whose project is not known may be that of any.
        var issues = map.InProject(access.Tenant, access.CloudId, place) is { Count: > 0 } own ? own : map.All(access.Tenant, access.CloudId);
        foreach (var issue in issues)
        {
            await state.Hint(access.Tenant, access.CloudId, "issue", issue.IssueId);
        }
    }

    private void Retry(JiraAccess access, Exception failure, string reason)
    {
        LogNotRead(failure, access.CloudId);
        pulse.Ask(access.CloudId);
        Keep(access, reason);
    }

    private void Keep(JiraAccess access, string reason) =>
        status.Keep(access.Tenant, IssueObserver.Host, Kind, access.CloudId, reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The workflow rules of the site {Site} could not be read; the next look tries again")]
    private partial void LogNotRead(Exception failure, string site);
}

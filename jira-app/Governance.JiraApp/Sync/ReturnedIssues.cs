using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Tokens;
using Governance.Store.Measures;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Reporting;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp.Sync;

/// <summary>
/// Issues that came back to the app's sight, or were found by a search before they were written, show their measure as it
/// is now: the news of it went by while they could not be written.
/// </summary>
internal sealed partial class ReturnedIssues(
    IssueMap map, IMeasureReader measures, JiraDelivery delivery, SyncStatus status, ILogger<ReturnedIssues> logger)
{
    private const string Kind = "issue";

    /// <summary>Writes what is left to write; what fails is tried again at the next turn.</summary>
    public async Task ShowAsync(JiraAccess access, CancellationToken cancellation)
    {
        foreach (var key in map.ToShow(access.Tenant, access.CloudId))
        {
            if (await measures.FindByWorkItem(access.Tenant, IssueObserver.Host, key) is not { } measure)
            {
                continue;
            }

            if (await TryAsync(access, measure, cancellation) is { } problem)
            {
                status.Keep(access.Tenant, IssueObserver.Host, Kind, key, problem);
            }
            else
            {
                status.Delivered(access.Tenant, IssueObserver.Host, Kind, key);
            }
        }
    }

    private async Task<string?> TryAsync(JiraAccess access, MeasureState measure, CancellationToken cancellation)
    {
        try
        {
            return (await delivery.DeliverAsync(access, measure, cancellation)).Problem;
        }
        catch (Exception failure) when (failure is HostException or HttpRequestException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            LogNotShown(failure, access.CloudId);
            return failure is HostException host ? $"{host.Message} [{host.Code}]" : "Jira did not answer. [Jira.Unreachable]";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An issue of the site {Site} that came back does not show its measure yet; the next turn tries again")]
    private partial void LogNotShown(Exception failure, string site);
}

using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Tokens;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.State;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp.Sync;

/// <summary>Fetches each issue that a hint named and observes it as it is now.</summary>
internal sealed partial class JiraInbox(
    IssueLook look, ISyncState state, TimeProvider clock, ILogger<JiraInbox> logger)
{
    /// <summary>Works through what is due.</summary>
    public async Task WorkAsync(JiraAccess access, CancellationToken cancellation)
    {
        while (await state.Due(access.Tenant, access.CloudId) is { Count: > 0 } due)
        {
            foreach (var item in due)
            {
                if (await TryAsync(access, item, cancellation) is { } problem)
                {
                    await state.Defer(item, Backoff.Until(clock.GetUtcNow(), item.Attempts), problem);
                }
                else
                {
                    await state.Done(item);
                }
            }
        }
    }

    private async Task<string?> TryAsync(JiraAccess access, InboxItem item, CancellationToken cancellation)
    {
        try
        {
            return await look.LookAsync(access, item.ExternalId, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Whatever went wrong with one issue is kept with the issue, and tried again.
            LogIssueFailed(failure, item.ExternalId);
            return failure switch
            {
                HostException host => $"{host.Message} [{host.Code}]",
                HttpRequestException or OperationCanceledException => "Jira did not answer. [Jira.Unreachable]",
                _ => "The issue could not be handled; the log says why. [Sync.Failed]",
            };
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Issue {Issue} could not be handled and is tried again")]
    private partial void LogIssueFailed(Exception failure, string issue);
}

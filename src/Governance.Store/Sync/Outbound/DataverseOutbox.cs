using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Outbox;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Reporting;
using Governance.Store.Sync.State;
using Microsoft.Extensions.Logging;

namespace Governance.Store.Sync.Outbound;

/// <summary>Shows a tenant's news in its environments. What a host refuses is kept with the host's words and tried again.</summary>
internal sealed partial class DataverseOutbox(
    IOutbox outbox, DataverseDelivery delivery, SyncStatus status, TimeProvider clock, ILogger<DataverseOutbox> logger)
{
    private const string Host = "dataverse";

    /// <summary>Delivers everything that is due.</summary>
    public async Task WorkAsync(
        string tenant, IReadOnlyList<DataverseEnvironment> environments, CancellationToken cancellation)
    {
        while (await outbox.Read(tenant, Host) is { Count: > 0 } due)
        {
            foreach (var item in due.OrderBy(DataverseDelivery.Rank).ThenBy(item => item.LedgerNumber))
            {
                if (await TryAsync(environments, item, cancellation) is { } reason)
                {
                    LogKept(item.Kind, item.Id, reason);
                    status.Keep(tenant, Host, item.Kind, item.Id, reason);
                    await outbox.Defer(item, Backoff.Until(clock.GetUtcNow(), item.Attempts), reason);
                }
                else
                {
                    status.Delivered(tenant, Host, item.Kind, item.Id);
                    await outbox.Acknowledge(item);
                }
            }
        }
    }

    private async Task<string?> TryAsync(
        IReadOnlyList<DataverseEnvironment> environments, OutboxItem item, CancellationToken cancellation)
    {
        try
        {
            foreach (var environment in environments)
            {
                if (await delivery.DeliverAsync(environment, item, cancellation) is { } reason)
                {
                    return reason;
                }
            }

            return null;
        }
        catch (HostException failure)
        {
            return $"{failure.Message} [{failure.Code}]";
        }
        catch (HttpRequestException)
        {
            return "Dataverse did not answer. [Dataverse.Unreachable]";
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "Dataverse did not answer in time. [Dataverse.Unreachable]";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Dataverse does not show {Kind} {Id} yet: {Reason}")]
    private partial void LogKept(string kind, string id, string reason);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.State;
using Microsoft.Extensions.Logging;

namespace Governance.Store.Sync.Inbound;

/// <summary>
/// Fetches each row that waits and handles it as it is now, in the order in which they came. A row that the host does not
/// hand out for the moment keeps its place, and the later ones wait with it: an answer may build on the one before. When
/// that has gone on for a while, and whenever it is the row itself that is wrong, it does not stop the others.
/// </summary>
internal sealed partial class DataverseInbox(
    ISyncState state, IEnumerable<IRowHandler> handlers, TimeProvider clock, ILogger<DataverseInbox> logger)
{
    private const int Patience = 5;

    private readonly Dictionary<string, IRowHandler> handlers =
        handlers.ToDictionary(handler => handler.Table.Name, StringComparer.Ordinal);

    /// <summary>Works through what is due.</summary>
    public async Task WorkAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        while (await state.Due(environment.Tenant, environment.Scope) is { Count: > 0 } due)
        {
            foreach (var item in due)
            {
                var handling = await TryAsync(environment, item, cancellation);
                if (handling.Finished)
                {
                    await state.Done(item);
                }
                else if (handling.HostIsAway && item.Attempts < Patience)
                {
                    await state.Defer(item, item.DueAt, handling.Reason);
                    return;
                }
                else
                {
                    await state.Defer(item, Backoff.Until(clock.GetUtcNow(), item.Attempts), handling.Reason);
                }
            }
        }
    }

    private async Task<Handling> TryAsync(DataverseEnvironment environment, InboxItem item, CancellationToken cancellation)
    {
        if (!handlers.TryGetValue(item.Source, out var handler) || !Guid.TryParseExact(item.ExternalId, "D", out var id))
        {
            // A hint about something that nobody follows is dropped, as hints may be.
            return Handling.Done;
        }

        try
        {
            var row = await environment.Client.GetAsync(handler.Table, id, cancellation);
            return await handler.HandleAsync(environment, id, row, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // Whatever went wrong with one row is kept with the row, and tried again.
            LogRowFailed(failure, item.Source, item.ExternalId);
            return Handling.Later(Describe(failure)) with { HostIsAway = HostAway.Is(failure) };
        }
    }

    private static string Describe(Exception failure) => failure switch
    {
        HostException host => $"{host.Message} [{host.Code}]",
        HttpRequestException => "Dataverse did not answer. [Dataverse.Unreachable]",
        OperationCanceledException => "Dataverse did not answer in time. [Dataverse.Unreachable]",
        _ => "The row could not be handled; the log says why. [Sync.Failed]",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Table} {Row} could not be handled and is tried again")]
    private partial void LogRowFailed(Exception failure, string table, string row);
}

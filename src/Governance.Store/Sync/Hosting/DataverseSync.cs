using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Outbox;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Detection;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Inbound;
using Governance.Store.Sync.Outbound;
using Governance.Store.Sync.Reporting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.Store.Sync.Hosting;

/// <summary>
/// One loop a tenant: look, handle, show. A failure is logged and the next turn tries again; nothing here ends the
/// server, and while the host is away nothing is lost.
/// </summary>
internal sealed partial class DataverseSync(
    IReadOnlyList<DataverseEnvironment> environments, EnvironmentProof proof, DataverseReader reader, TaskWatch tasks, GateWatch watch, PreventionWatch prevention, DataverseInbox inbox,
    DataverseOutbox outgoing,
    IOutbox outbox, SyncOptions options, SyncStatus status, TimeProvider clock, ILogger<DataverseSync> logger) : BackgroundService
{
    private const string Host = "dataverse";

    /// <summary>One turn for one tenant; the loop and the tests share it.</summary>
    public async Task TurnAsync(string tenant, bool look, CancellationToken cancellation)
    {
        var reachable = new List<DataverseEnvironment>();
        foreach (var environment in environments.Where(environment => environment.Tenant == tenant))
        {
            if (await SweepAsync(environment, look, cancellation))
            {
                reachable.Add(environment);
            }
        }

        if (reachable.Count == environments.Count(environment => environment.Tenant == tenant))
        {
            await outgoing.WorkAsync(tenant, reachable, cancellation);
        }
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(environments
        .Select(environment => environment.Tenant)
        .Distinct(StringComparer.Ordinal)
        .Select(tenant => LoopAsync(tenant, stoppingToken)));

    private async Task LoopAsync(string tenant, CancellationToken stopping)
    {
        var pace = new LookPace(options.Poll, clock);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                // Listening begins before the turn, so that news which comes during it is not missed.
                var look = pace.IsDue();
                var news = outbox.WaitForNews(tenant, pace.Left(), stopping);
                await TurnAsync(tenant, look, stopping);
                await news;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogTurnFailed(failure, tenant);
                await Task.Delay(options.Poll, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<bool> SweepAsync(DataverseEnvironment environment, bool look, CancellationToken cancellation)
    {
        try
        {
            await proof.DemandAsync(environment, cancellation);
            if (look)
            {
                await reader.LookAsync(environment, cancellation);
            }

            // INVARIANT: read before the tasks themselves, so that a task shows all that its history has told.
            await WatchAsync(environment, "task history", () => tasks.LookAsync(environment, look, cancellation), cancellation);
            await inbox.WorkAsync(environment, cancellation);
            if (look || await ShowsMeasuresAsync(environment.Tenant))
            {
                await WatchAsync(environment, "history", () => watch.LookAsync(environment, cancellation), cancellation);
            }

            if (look)
            {
                await prevention.LookAsync(environment, cancellation);
            }

            status.Swept(environment.Tenant, Host, environment.Scope, clock.GetUtcNow());
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogSweepFailed(failure, environment.Scope);
            var problem = failure is HostException host
                ? $"{host.Message} [{host.Code}]"
                : "Dataverse could not be read; the log says why. [Dataverse.Unreachable]";
            status.Failed(environment.Tenant, Host, environment.Scope, clock.GetUtcNow(), problem);
            return false;
        }
    }

    // INVARIANT: what was changed a second time is not undone. A delivery writes over what stands in the row, so the
    // history is read before it: it alone tells a second change from one that the store has not shown yet.
    private async Task<bool> ShowsMeasuresAsync(string tenant) => (await outbox.Read(tenant, Host)).Any(item => item.Kind == "measure");

    // A history that cannot be read hides nothing for good: the next look starts where this one did. While the host is
    // away nothing else is done either: what the history would have told must not be found, or written over, without it.
    private async Task WatchAsync(DataverseEnvironment environment, string kind, Func<Task> look, CancellationToken cancellation)
    {
        try
        {
            await look();
            status.Delivered(environment.Tenant, Host, kind, environment.Scope);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && !HostAway.Is(failure))
        {
            LogWatchFailed(failure, environment.Scope);
            status.Keep(environment.Tenant, Host, kind, environment.Scope, failure is HostException host
                ? $"{host.Message} [{host.Code}]"
                : "The history could not be read; the log says why. [Dataverse.Unreachable]");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The history of the environment {Environment} could not be read; the next look tries again")]
    private partial void LogWatchFailed(Exception failure, string environment);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of the sync with Dataverse failed for {Tenant}")]
    private partial void LogTurnFailed(Exception failure, string tenant);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The environment {Environment} could not be read; the next turn tries again")]
    private partial void LogSweepFailed(Exception failure, string environment);
}

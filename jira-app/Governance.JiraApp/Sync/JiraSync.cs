using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Governance.JiraApp.Forge;
using Governance.JiraApp.Tokens;
using Governance.Store.Configuration;
using Governance.Store.Hosts.Binding;
using Governance.Store.Measures;
using Governance.Store.Outbox;
using Governance.Store.Sync.Hosting;
using Governance.Store.Sync.Http;
using Governance.Store.Sync.Reporting;
using Governance.Store.Sync.State;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp.Sync;

/// <summary>
/// One loop a tenant: look, handle, show. Without a system token of a site it waits for one; the app brings one at
/// least hourly. A failure is logged and the next turn tries again.
/// </summary>
internal sealed partial class JiraSync(
    IHostBindings bindings, StoreOptions store, JiraTokens tokens, JiraReader reader, JiraInbox inbox, JiraDelivery delivery,
    ReturnedIssues returned, ValidatorSweep validators, IMeasureReader measures, IOutbox outbox, JiraWake wake,
    SyncOptions options, SyncStatus status, TimeProvider clock, ILogger<JiraSync> logger)
    : BackgroundService
{
    private const string Host = "jira";

    /// <summary>One turn for one tenant; the loop and the tests share it.</summary>
    public async Task TurnAsync(string tenant, bool look, CancellationToken cancellation)
    {
        var sites = (await bindings.Of(tenant))
            .Where(binding => binding.Host == Host)
            .Select(binding => new JiraSite(binding.Scope, tenant))
            .ToList();
        tokens.KeepOnly(tenant, sites);
        status.KeepOnly(tenant, Host, [.. sites.Select(site => site.CloudId)]);
        var reachable = new List<JiraAccess>();
        foreach (var site in sites)
        {
            if (tokens.Find(site) is not { } access)
            {
                status.Failed(tenant, Host, site.CloudId, clock.GetUtcNow(),
                    "The site has not sent a system token yet. It does so within the hour, and with every event. [Jira.NoToken]");
            }
            else if (await SweepAsync(access, look, cancellation))
            {
                reachable.Add(access);
            }
        }

        // Without a site the news waits for one.
        if (sites.Count > 0 && reachable.Count == sites.Count)
        {
            await ShowAsync(tenant, reachable, cancellation);
            foreach (var access in reachable.Where(_ => look))
            {
                await returned.ShowAsync(access, cancellation);
            }
        }
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(store.Tenants
        .Select(tenant => LoopAsync(tenant.Id, stoppingToken)));

    private async Task LoopAsync(string tenant, CancellationToken stopping)
    {
        var pace = new LookPace(options.Poll, clock);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
                // Listening begins before the turn, so that news which comes during it is not missed.
                var look = pace.IsDue();
                var news = outbox.WaitForNews(tenant, pace.Left(), waiting.Token);
                await TurnAsync(tenant, look, stopping);
                await Task.WhenAny(news, wake.WaitAsync(tenant, pace.Left(), waiting.Token));
                await waiting.CancelAsync();
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

    private async Task<bool> SweepAsync(JiraAccess access, bool look, CancellationToken cancellation)
    {
        try
        {
            await inbox.WorkAsync(access, cancellation);
            if (look)
            {
                await reader.LookAsync(access, cancellation);
                if (await validators.LookAsync(access, cancellation))
                {
                    await inbox.WorkAsync(access, cancellation);
                }
            }

            status.Swept(access.Tenant, Host, access.CloudId, clock.GetUtcNow());
            return true;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            LogSweepFailed(failure, access.CloudId);
            status.Failed(access.Tenant, Host, access.CloudId, clock.GetUtcNow(), Describe(failure));
            return false;
        }
    }

    private async Task ShowAsync(string tenant, IReadOnlyList<JiraAccess> sites, CancellationToken cancellation)
    {
        while (await outbox.Read(tenant, Host) is { Count: > 0 } due)
        {
            foreach (var item in due)
            {
                if (await TryShowAsync(sites, item, cancellation) is { } reason)
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

    private async Task<string?> TryShowAsync(
        IReadOnlyList<JiraAccess> sites, OutboxItem item, CancellationToken cancellation)
    {
        if (await measures.Find(item.Tenant, item.MeasureId) is not { } measure)
        {
            return null;
        }

        try
        {
            HashSet<string>? nowhere = null;
            string? problem = null;
            foreach (var site in sites)
            {
                var outcome = await delivery.DeliverAsync(site, measure, cancellation);
                nowhere ??= [.. outcome.Missing];
                nowhere.IntersectWith(outcome.Missing);
                problem ??= outcome.Problem;
            }

            return problem is not null ? problem : nowhere is { Count: > 0 }
                ? $"Jira has no issue {string.Join(", ", nowhere.Order(StringComparer.Ordinal).Take(10))} that the app can see. Correct the mapping, or let the app see it. [Jira.IssueMissing]"
                : null;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            return Describe(failure);
        }
    }

    private static string Describe(Exception failure) => failure switch
    {
        HostException host => $"{host.Message} [{host.Code}]",
        HttpRequestException or OperationCanceledException => "Jira did not answer. [Jira.Unreachable]",
        _ => "The sync with Jira failed; the log says why. [Sync.Failed]",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of the sync with Jira failed for {Tenant}")]
    private partial void LogTurnFailed(Exception failure, string tenant);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The site {Site} could not be read; the next turn tries again")]
    private partial void LogSweepFailed(Exception failure, string site);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Jira does not show {Kind} {Id} yet: {Reason}")]
    private partial void LogKept(string kind, string id, string reason);
}

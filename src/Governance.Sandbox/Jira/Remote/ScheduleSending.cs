using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Manifest;
using Governance.Sandbox.Jira.Sites;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>
/// Makes the scheduled calls: at the start, then at their intervals, and whenever told to.
/// The remote may start after the local Jira, so the first call is repeated for a while.
/// </summary>
internal sealed class ScheduleSending(JiraSite site, RemoteSender sender, TimeProvider clock, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan WaitForRemote = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseForRemote = TimeSpan.FromMilliseconds(500);

    /// <summary>Makes every scheduled call now.</summary>
    public async Task<IReadOnlyList<(string Key, DeliveryResult Result)>> FireAsync(CancellationToken cancellation)
    {
        var results = new List<(string, DeliveryResult)>();
        foreach (var schedule in site.Manifest.Schedules)
        {
            results.Add((schedule.Key, await sender.SendAsync(DeliveryOf(schedule), cancellation)));
        }

        return results;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(site.Manifest.Schedules.Select(schedule => RunAsync(schedule, stoppingToken)));

    private async Task RunAsync(ForgeSchedule schedule, CancellationToken stopping)
    {
        await Task.Yield();
        await SendFirstAsync(schedule, stopping);
        using var timer = new PeriodicTimer(schedule.Interval, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await sender.SendAsync(DeliveryOf(schedule), stopping);
        }
    }

    private async Task SendFirstAsync(ForgeSchedule schedule, CancellationToken stopping)
    {
        var until = clock.GetUtcNow() + WaitForRemote;
        while (clock.GetUtcNow() < until)
        {
            if (await sender.TryAsync(DeliveryOf(schedule), stopping) is >= 200 and < 300)
            {
                return;
            }

            await Task.Delay(PauseForRemote, stopping);
        }

        logger.LogWarning("The remote did not take '{Key}' within {Wait}. It gets the next one at its interval.", schedule.Key, WaitForRemote);
    }

    private Delivery DeliveryOf(ForgeSchedule schedule) => new(
        InvokedModule.Schedule(schedule.Key),
        schedule.Endpoint,
        Principal: null,
        new JsonObject { ["context"] = new JsonObject { ["cloudId"] = site.CloudId, ["moduleKey"] = schedule.Key } }.ToJsonString());
}

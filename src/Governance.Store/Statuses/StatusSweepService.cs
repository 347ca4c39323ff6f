using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Configuration;
using Governance.Store.Evidence;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.Store.Statuses;

/// <summary>Keeps the lights up to date with the day and the thresholds.</summary>
internal sealed partial class StatusSweepService(StatusSweep sweep, EvidenceEraser eraser, StoreOptions options, TimeProvider clock, ILogger<StatusSweepService> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        try
        {
            do
            {
                await RoundAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogEnded();
        }
    }

    private async Task RoundAsync(CancellationToken cancellation)
    {
        foreach (var tenant in options.Tenants)
        {
            try
            {
                await sweep.WorkAsync(tenant.Id, cancellation);
                eraser.Work(tenant.Id);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The next round looks at this tenant again; the others must not wait for it.
                LogFault(tenant.Id, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The lights are no longer watched")]
    private partial void LogEnded();

    [LoggerMessage(Level = LogLevel.Error, Message = "The lights of tenant {Tenant} could not be assessed; the next round tries again")]
    private partial void LogFault(string tenant, Exception fault);
}

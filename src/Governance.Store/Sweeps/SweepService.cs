using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Configuration;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.Store.Sweeps;

/// <summary>Runs one sweep over all tenants, again and again.</summary>
internal sealed partial class SweepService<TSweep>(TSweep sweep, StoreOptions options, TimeProvider clock, ILogger<SweepService<TSweep>> logger) : BackgroundService
    where TSweep : ISweep
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
            LogEnded(typeof(TSweep).Name);
        }
    }

    private async Task RoundAsync(CancellationToken cancellation)
    {
        foreach (var tenant in options.Tenants)
        {
            try
            {
                await sweep.WorkAsync(tenant.Id, cancellation);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The next round looks at this tenant again; the others must not wait for it.
                LogFault(typeof(TSweep).Name, tenant.Id, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Sweep} has ended")]
    private partial void LogEnded(string sweep);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Sweep} could not look at tenant {Tenant}; the next round tries again")]
    private partial void LogFault(string sweep, string tenant, Exception fault);
}

using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Configuration;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.Store.Registers;

/// <summary>Keeps what registers record up to date with the day, the settings and other measures.</summary>
internal sealed partial class RegisterSweepService(IEnumerable<IRegisterSweep> sweeps, StoreOptions options, TimeProvider clock, ILogger<RegisterSweepService> logger) : BackgroundService
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
            foreach (var sweep in sweeps)
            {
                try
                {
                    await sweep.WorkAsync(tenant.Id, cancellation);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    // The next round looks at this tenant again; the others must not wait for it.
                    LogFault(tenant.Id, fault);
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Registers are no longer watched")]
    private partial void LogEnded();

    [LoggerMessage(Level = LogLevel.Error, Message = "The registers of tenant {Tenant} could not be looked at; the next round tries again")]
    private partial void LogFault(string tenant, Exception fault);
}

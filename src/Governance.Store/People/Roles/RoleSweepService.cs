using System;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Configuration;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.Store.People.Roles;

/// <summary>Notes roles as they begin and end.</summary>
internal sealed partial class RoleSweepService(RoleSweep sweep, StoreOptions options, TimeProvider clock, ILogger<RoleSweepService> logger) : BackgroundService
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
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The next round looks at this tenant again; the others must not wait for it.
                LogFault(tenant.Id, fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Roles are no longer watched")]
    private partial void LogEnded();

    [LoggerMessage(Level = LogLevel.Error, Message = "The roles of tenant {Tenant} could not be noted; the next round tries again")]
    private partial void LogFault(string tenant, Exception fault);
}

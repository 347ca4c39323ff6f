using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>Sends the events in the background, several at a time, so in no certain order.</summary>
internal sealed class EventSending(EventQueue queue, RemoteSender sender) : BackgroundService
{
    private const int AtATime = 8;

    /// <summary>An event that waits for the next one goes without it after this time.</summary>
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim places = new(AtATime);

    public override void Dispose()
    {
        base.Dispose();
        places.Dispose();
    }

    // Events that wait take no place from those that are sent.
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        queue.Events.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = int.MaxValue, CancellationToken = stoppingToken },
        async (outgoing, cancellation) => await SendAsync(outgoing, cancellation));

    private async Task SendAsync(OutgoingEvent outgoing, CancellationToken cancellation)
    {
        try
        {
            if (outgoing.WaitsFor is { } overtaker)
            {
                await Task.WhenAny(overtaker.Task, Task.Delay(LongestHold, cancellation));
            }

            await Task.Delay(outgoing.Delay, cancellation);
            await places.WaitAsync(cancellation);
            try
            {
                await sender.SendAsync(outgoing.Delivery, cancellation);
            }
            finally
            {
                places.Release();
            }
        }
        finally
        {
            outgoing.Overtakes?.TrySetResult();
        }
    }
}

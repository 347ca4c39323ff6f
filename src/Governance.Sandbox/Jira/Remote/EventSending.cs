using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace Governance.Sandbox.Jira.Remote;

/// <summary>Sends the events in the background, several at a time, so in no certain order.</summary>
internal sealed class EventSending(EventQueue queue, RemoteSender sender) : BackgroundService
{
    private const int AtATime = 8;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        queue.Deliveries.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = stoppingToken },
        async (delivery, cancellation) => await sender.SendAsync(delivery, cancellation));
}

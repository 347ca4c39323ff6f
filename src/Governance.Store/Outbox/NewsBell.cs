using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Outbox;

/// <summary>Wakes those who wait for news of a tenant. Thread-safe. A missed ring costs waiting time only.</summary>
internal sealed class NewsBell(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> waiting = new(StringComparer.Ordinal);

    /// <summary>The key under which every entry of a tenant's ledger rings, whether a host shows it or not.</summary>
    public static string LedgerOf(string tenant) => "ledger " + tenant;

    public void Ring(string tenant)
    {
        if (waiting.TryRemove(tenant, out var waiters))
        {
            waiters.TrySetResult();
        }
    }

    public async Task Wait(string tenant, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var ring = waiting.GetOrAdd(tenant, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(ring.Task, Task.Delay(atMost, clock, either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }
}

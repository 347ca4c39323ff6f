using System;
using System.Collections.Concurrent;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.JiraApp.Sync;

/// <summary>Lets a hint wake the sweep of its tenant at once. Thread-safe; a ring that nobody waits for is remembered.</summary>
internal sealed class JiraWake
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> bells = new(StringComparer.Ordinal);

    /// <summary>Wakes the sweep.</summary>
    public void Ring(string tenant)
    {
        var bell = Bell(tenant);
        if (bell.CurrentCount == 0)
        {
            bell.Release();
        }
    }

    /// <summary>Returns at the next ring, or after the time has passed.</summary>
    public Task WaitAsync(string tenant, TimeSpan atMost, CancellationToken cancellation) =>
        Bell(tenant).WaitAsync(atMost, cancellation);

    // A ring too many wakes once more for nothing, which does no harm.
    private SemaphoreSlim Bell(string tenant) => bells.GetOrAdd(tenant, _ => new SemaphoreSlim(0));
}

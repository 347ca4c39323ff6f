using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.Store.Outbox;

/// <summary>What the hosts have yet to be shown. Rows survive a crash; delivering one twice must do no harm.</summary>
public interface IOutbox
{
    /// <summary>Rows that are due, in the order of their ledger numbers.</summary>
    public ValueTask<IReadOnlyList<OutboxItem>> Read(string tenant, string host, int count = 100);

    /// <summary>Removes the row unless it has changed since it was read.</summary>
    public ValueTask Acknowledge(OutboxItem item);

    /// <summary>Puts the row off.</summary>
    public ValueTask Defer(OutboxItem item, DateTimeOffset until, string reason);

    /// <summary>Completes when something new was committed for the tenant, or after the time has passed.</summary>
    public Task WaitForNews(string tenant, TimeSpan atMost, CancellationToken cancellationToken);
}

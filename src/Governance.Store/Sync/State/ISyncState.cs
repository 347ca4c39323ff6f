using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Governance.Store.Sync.State;

/// <summary>What the sync remembers between looks, in the store's database. Durable when a call returns. Thread-safe.</summary>
public interface ISyncState
{
    /// <summary>Where the next look at a source starts, or null for the very first.</summary>
    public ValueTask<string?> Cursor(string tenant, string scope, string source);

    /// <summary>Keeps what a look found and where the next one starts, both or neither.</summary>
    public ValueTask Keep(Look look);

    /// <summary>Ids that were seen and not deleted since.</summary>
    public ValueTask<IReadOnlySet<string>> Known(string tenant, string scope, string source);

    /// <summary>Asks for a look. The same hint any number of times is one.</summary>
    public ValueTask Hint(string tenant, string scope, string source, string externalId);

    /// <summary>What is due, oldest first.</summary>
    public ValueTask<IReadOnlyList<InboxItem>> Due(string tenant, string scope, int count = 100);

    /// <summary>Removes the item unless a newer hint came meanwhile.</summary>
    public ValueTask Done(InboxItem item);

    /// <summary>Puts the item off.</summary>
    public ValueTask Defer(InboxItem item, DateTimeOffset until, string reason);

    /// <summary>Everything that waits, for the status page.</summary>
    public ValueTask<IReadOnlyList<InboxItem>> Waiting(string tenant, int count = 100);
}

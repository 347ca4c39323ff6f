using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

using Governance.Store.Storage;
using Governance.Store.Writing;

namespace Governance.Store.History;

/// <summary>
/// The state of every stream after the first entries of a ledger. Thread-safe; what it gives out is shared and never changes.
/// A few folds are kept, so that a moment that is asked about again is not folded again, and a later one goes on from an earlier one.
/// </summary>
/// <remarks>
/// INVARIANT: entries are only ever appended, and folding is a pure function of them. So the tenant and the number of entries say all that a fold
/// depends on: no later entry, correction among them, changes it. Which entries a moment means, and what is known of it now, is not kept here.
/// </remarks>
internal sealed class LedgerStates(LedgerReader ledger, EntryCodec codec, StreamKinds kinds, long mostBytes = LedgerStates.UsualBytes)
{
    private const long UsualBytes = 32L * 1024 * 1024;
    private const int Most = 8;
    private const int Page = 1000;

    private readonly Lock gate = new();
    private readonly List<Kept> kept = [];

    /// <summary>After the first entries of a tenant, by stream in the order of their names.</summary>
    public IReadOnlyDictionary<string, object> After(string tenant, long last)
    {
        var near = Nearest(tenant, last);
        if (near?.Number == last)
        {
            return near.States;
        }

        var states = near is null ? new SortedDictionary<string, object>(StringComparer.Ordinal) : new SortedDictionary<string, object>(near.States, StringComparer.Ordinal);
        var bytes = near?.Bytes ?? 0L;
        for (var from = (near?.Number ?? 0L) + 1; from <= last; from += Page)
        {
            var wanted = (int)Math.Min(Page, last - from + 1);
            var entries = ledger.Entries(tenant, from, wanted);
            if (entries.Count != wanted)
            {
                throw new InvalidOperationException($"The ledger of {tenant} has fewer entries than were asked for. Verify it with `governance verify`.");
            }

            foreach (var entry in entries)
            {
                states[entry.Stream] = kinds.Of(entry.Stream).Evolve(states.GetValueOrDefault(entry.Stream), codec.Read(entry));
                bytes += entry.Bytes.Length;
            }
        }

        Keep(new Kept(tenant, last, states, bytes));
        return states;
    }

    /// <summary>The fold with the most of the entries that are wanted; it becomes the one that was used last.</summary>
    private Kept? Nearest(string tenant, long last)
    {
        lock (gate)
        {
            var near = kept.Where(one => one.Tenant == tenant && one.Number <= last).MaxBy(one => one.Number);
            if (near is not null)
            {
                kept.Remove(near);
                kept.Add(near);
            }

            return near;
        }
    }

    // A ledger that is too long to be kept is folded each time: memory stays bounded.
    private void Keep(Kept fold)
    {
        lock (gate)
        {
            kept.RemoveAll(one => one.Tenant == fold.Tenant && one.Number == fold.Number);
            kept.Add(fold);
            while (kept.Count > Most || kept.Sum(one => one.Bytes) > mostBytes)
            {
                kept.RemoveAt(0);
            }
        }
    }

    /// <param name="Tenant">Whose.</param>
    /// <param name="Number">After how many entries.</param>
    /// <param name="States">By stream; never changed once it is kept.</param>
    /// <param name="Bytes">How long the entries are: what the states weigh grows with it.</param>
    private sealed record Kept(string Tenant, long Number, SortedDictionary<string, object> States, long Bytes);
}

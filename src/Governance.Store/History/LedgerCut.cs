using System;
using System.Collections.Generic;
using System.Threading;

using Governance.Store.Storage;
using Governance.Store.Writing;

namespace Governance.Store.History;

/// <summary>
/// How many entries stand before the first one that is not before a moment. Unlike <see cref="LedgerMoment"/> this never depends on what was
/// appended since, also where the server's clock was put back: a report that was made once is the same when it is made again. Thread-safe.
/// </summary>
internal sealed class LedgerCut(LedgerReader ledger)
{
    private const int Most = 1000;
    private const int Page = 1000;

    private readonly Lock gate = new();

    // INVARIANT: that the first entries are all before a moment, and that the next one is not, stays true for ever: entries are only appended.
    private readonly Dictionary<(string Tenant, DateTimeOffset At), (long Before, bool IsCut)> known = [];

    /// <summary>The number of the last entry before the cut; 0 when there is none.</summary>
    public long Before(string tenant, DateTimeOffset at)
    {
        var (before, isCut) = Known(tenant, at);
        while (!isCut)
        {
            var entries = ledger.Entries(tenant, before + 1, Page);
            foreach (var entry in entries)
            {
                if (isCut = EntryCodec.MomentOf(entry) >= at)
                {
                    break;
                }

                before++;
            }

            if (entries.Count < Page)
            {
                break;
            }
        }

        Keep(tenant, at, before, isCut);
        return before;
    }

    private (long Before, bool IsCut) Known(string tenant, DateTimeOffset at)
    {
        lock (gate)
        {
            return known.GetValueOrDefault((tenant, at));
        }
    }

    private void Keep(string tenant, DateTimeOffset at, long before, bool isCut)
    {
        lock (gate)
        {
            if (known.Count >= Most && !known.ContainsKey((tenant, at)))
            {
                known.Clear();
            }

            known[(tenant, at)] = (before, isCut);
        }
    }
}

using System;

using Governance.Store.Storage;
using Governance.Store.Writing;

namespace Governance.Store.History;

/// <summary>
/// Where in a tenant's ledger a moment lies. Every question about the moment is answered from the same entries, so that a measure and the
/// portfolio that it is counted in never disagree. Where the server's clock was put back the entries between are on one side of the cut, all of them.
/// </summary>
internal sealed class LedgerMoment(LedgerReader ledger, EntryCodec codec)
{
    /// <summary>Number of the last entry before the moment; 0 when there is none.</summary>
    public long Before(string tenant, DateTimeOffset at)
    {
        var (low, high) = (0L, ledger.Last(tenant));
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (codec.Read(ledger.Entries(tenant, middle, 1)[0]).At < at)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}

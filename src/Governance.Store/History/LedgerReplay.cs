using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Storage;
using Governance.Store.Writing;

namespace Governance.Store.History;

/// <summary>Goes through a tenant's ledger once more, entry by entry, with the state of every stream as it was before each.</summary>
internal sealed class LedgerReplay(LedgerReader ledger, EntryCodec codec, StreamKinds kinds)
{
    private const int Page = 1000;

    /// <summary>Each entry with the view of what was known right before it. The view is the same object throughout, and moves on.</summary>
    public IEnumerable<(RecordedEvent Recorded, ReplayView Before)> Run(string tenant)
    {
        var view = new ReplayView();
        for (long from = 1; ;)
        {
            var entries = ledger.Entries(tenant, from, Page);
            foreach (var entry in entries)
            {
                var recorded = codec.Read(entry);
                view.Now = recorded.At;
                yield return (recorded, view);
                view.Set(recorded.Stream, kinds.Of(recorded.Stream).Evolve(view.Find<object>(recorded.Stream), recorded));
            }

            from += entries.Count;
            if (entries.Count < Page)
            {
                yield break;
            }
        }
    }
}

using System.Linq;

using Governance.Store.Storage;
using Governance.Store.Writing;

namespace Governance.Store.Measures;

/// <summary>Measures as they stood at an earlier ledger number, folded from the ledger.</summary>
internal sealed class PastMeasures(LedgerReader ledger, EntryCodec codec)
{
    /// <summary>The measure right after the entry of the number, or null when it did not exist yet.</summary>
    public MeasureState? At(string tenant, string measureId, long number)
    {
        MeasureState? state = null;
        foreach (var entry in ledger.Stream(tenant, MeasureStreams.NameOf(measureId), int.MaxValue).TakeWhile(entry => entry.Number <= number))
        {
            state = MeasureStreams.Fold(state, codec.Read(entry));
        }

        return state;
    }
}

using Governance.Rules.Collections;

namespace Governance.Rules.Facts;

/// <summary>The evidence by kind.</summary>
internal sealed class EvidenceIndex
{
    private readonly TermIndex byKind;
    private readonly EvidenceEntry[] entries;

    public EvidenceIndex(ItemList<EvidenceFact> items)
    {
        byKind = TermIndex.Of(items, static item => item.Kind);
        entries = new EvidenceEntry[items.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new EvidenceEntry
            {
                Status = items[i].Status,
                HasContent = items[i].Sha256.Length != 0,
                Next = byKind.Next(i),
                Collected = items[i].CollectedAt.UtcTicks,
                From = items[i].ValidFrom is { } from ? from.UtcTicks : long.MinValue,
                Until = items[i].ValidUntil is { } until ? until.UtcTicks : long.MaxValue,
            };
        }
    }

    /// <summary>The first item of the kind, or -1.</summary>
    public int First(in Term kind) => byKind.First(kind);

    /// <summary>The item at the place.</summary>
    public ref readonly EvidenceEntry this[int item] => ref entries[item];
}

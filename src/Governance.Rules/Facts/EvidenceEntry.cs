using System;

namespace Governance.Rules.Facts;

/// <summary>What is noted of an evidence item, with times as ticks.</summary>
internal struct EvidenceEntry
{
    public EvidenceStatus Status;
    public bool HasContent;
    public long Collected;

    /// <summary>When it was both valid and collected for the first time.</summary>
    public long From;

    /// <summary>The greatest number when there is no such time.</summary>
    public long Until;

    public static EvidenceEntry Of(EvidenceFact item)
    {
        var collected = item.CollectedAt.UtcTicks;
        return new EvidenceEntry
        {
            Status = item.Status,
            HasContent = item.Sha256.Length != 0,
            Collected = collected,
            From = item.ValidFrom is { } from ? Math.Max(from.UtcTicks, collected) : collected,
            Until = item.ValidUntil is { } until ? until.UtcTicks : long.MaxValue,
        };
    }
}

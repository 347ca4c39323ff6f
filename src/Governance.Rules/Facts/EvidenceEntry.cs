using System;

namespace Governance.Rules.Facts;

/// <summary>What is noted of an evidence item, with times as ticks.</summary>
internal struct EvidenceEntry
{
    public EvidenceStatus Status;
    public bool HasContent;
    public long Collected;

    /// <summary>When it was both valid and collected for the first time; the greatest number when it was not captured, or without content.</summary>
    public long From;

    /// <summary>The greatest number when there is no such time.</summary>
    public long Until;

    public static EvidenceEntry Of(EvidenceFact item)
    {
        var collected = item.CollectedAt.UtcTicks;
        var isCaptured = item.Status == EvidenceStatus.Captured && item.Sha256.Length != 0;
        return new EvidenceEntry
        {
            Status = item.Status,
            HasContent = item.Sha256.Length != 0,
            Collected = collected,
            From = !isCaptured ? long.MaxValue : item.ValidFrom is { } from ? Math.Max(from.UtcTicks, collected) : collected,
            Until = item.ValidUntil is { } until ? until.UtcTicks : long.MaxValue,
        };
    }
}

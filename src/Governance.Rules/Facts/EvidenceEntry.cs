namespace Governance.Rules.Facts;

/// <summary>One item of an <see cref="EvidenceIndex"/>: what a judgement reads, side by side, with times as ticks.</summary>
internal struct EvidenceEntry
{
    public EvidenceStatus Status;
    public bool HasContent;

    /// <summary>The next item of the same kind, or -1.</summary>
    public int Next;

    public long Collected;

    /// <summary>The least number when there is no such time.</summary>
    public long From;

    /// <summary>The greatest number when there is no such time.</summary>
    public long Until;
}

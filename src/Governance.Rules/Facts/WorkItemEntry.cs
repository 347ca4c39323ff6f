namespace Governance.Rules.Facts;

/// <summary>One item of a <see cref="WorkItemIndex"/>: what a judgement reads, side by side.</summary>
internal struct WorkItemEntry
{
    /// <summary>How far the item is.</summary>
    public WorkItemProgress Progress;

    /// <summary>The next item of the same gate, or -1.</summary>
    public int Next;
}

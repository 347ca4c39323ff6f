namespace Governance.Benchmarks.Launch;

/// <summary>An evidence item as the hand-written line has it: times as ticks, the absence of an end as the greatest number.</summary>
internal struct LaunchEvidence
{
    public bool IsThere;
    public bool IsCaptured;
    public bool HasContent;
    public long Collected;
    public long From;
    public long Until;

    /// <summary>Captured, with content, valid and fresh.</summary>
    public readonly bool Counts(long now, long maxAge) =>
        IsThere && IsCaptured && HasContent && From <= now && Collected <= now && Until > now && now - Collected <= maxAge;
}

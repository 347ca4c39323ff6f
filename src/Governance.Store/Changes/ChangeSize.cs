namespace Governance.Store.Changes;

/// <summary>How much of one kind a change moves.</summary>
public sealed record ChangeSize
{
    /// <summary>The kind.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Days or percent, see the kind; empty when there was nothing to measure it by, which counts as the largest.</summary>
    public decimal? Size { get; init; }
}

namespace Governance.Store.Capacity;

/// <summary>Hours that a measure needs in a month.</summary>
public sealed record NeedRow
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The month.</summary>
    public required string Month { get; init; }

    /// <summary>Whole hours.</summary>
    public required int Hours { get; init; }
}

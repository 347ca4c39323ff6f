namespace Governance.Store.Capacity;

/// <summary>Hours that a person or team offers in a month.</summary>
public sealed record SupplyRow
{
    /// <summary>Who.</summary>
    public required ResourceDraft Resource { get; init; }

    /// <summary>The month.</summary>
    public required string Month { get; init; }

    /// <summary>Whole hours.</summary>
    public required int Hours { get; init; }
}

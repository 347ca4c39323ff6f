namespace Governance.Store.Capacity;

/// <summary>Hours in a month.</summary>
public sealed record MonthHours
{
    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Month { get; init; }

    /// <summary>Whole hours.</summary>
    public required int Hours { get; init; }
}

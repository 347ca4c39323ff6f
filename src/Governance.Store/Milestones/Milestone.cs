using System;

namespace Governance.Store.Milestones;

/// <summary>A milestone of a measure.</summary>
public sealed record Milestone
{
    /// <summary>Its code within the measure.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>When it is due by plan.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>When the owner expects it.</summary>
    public DateOnly? Forecast { get; init; }

    /// <summary>When it was reached.</summary>
    public DateOnly? Done { get; init; }
}

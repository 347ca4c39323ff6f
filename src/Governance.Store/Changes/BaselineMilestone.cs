using System;

namespace Governance.Store.Changes;

/// <summary>A milestone in a baseline.</summary>
public sealed record BaselineMilestone
{
    /// <summary>Its code within the measure.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>When it is due.</summary>
    public required DateOnly Due { get; init; }
}

using System;

namespace Governance.Store.Dependencies;

/// <summary>A dependency as the owner of the waiting measure enters it; it replaces the one with its code.</summary>
public sealed record DependencyDraft
{
    /// <summary>Its code within the measure.</summary>
    public required string Code { get; init; }

    /// <summary>What is needed.</summary>
    public required string Title { get; init; }

    /// <summary>The measure that it comes from; empty when it comes from outside.</summary>
    public string? On { get; init; }

    /// <summary>Where it comes from outside the measures; empty when it comes from one.</summary>
    public string? Outside { get; init; }

    /// <summary>The person who answers for the outside; empty when it comes from a measure, whose owner answers.</summary>
    public string? ContactId { get; init; }

    /// <summary>When it is needed.</summary>
    public required DateOnly NeededBy { get; init; }
}

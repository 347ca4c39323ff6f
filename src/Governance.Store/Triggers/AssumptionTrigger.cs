using System.Collections.Generic;

namespace Governance.Store.Triggers;

/// <summary>A rule that sends a planned figure to the controller. All of its conditions must hold.</summary>
public sealed record AssumptionTrigger
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Value kinds; none for any.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>ISO 4217 code; empty for any.</summary>
    public string? Currency { get; init; }

    /// <summary>The smallest amount of a year, its sign left aside. Empty for any.</summary>
    public decimal? AmountFrom { get; init; }
}

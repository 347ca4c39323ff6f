namespace Governance.Store.Divergences;

/// <summary>From where on two figures of a measure are too far apart.</summary>
public sealed record DivergenceRule
{
    /// <summary>Its code within the settings.</summary>
    public required string Code { get; init; }

    /// <summary>What is held against what.</summary>
    public required DivergenceKind Kind { get; init; }

    /// <summary>Percent of the work, or of the budget, from which on the rule looks.</summary>
    public required int FromPercent { get; init; }

    /// <summary>What is allowed: days, or points of percent. More is a divergence.</summary>
    public required int Threshold { get; init; }
}

using System.Collections.Generic;

namespace Governance.Store.Intake.Configuration;

/// <summary>What a tenant wants of a demand before it is approved: must-haves, reviews and criteria. Every decision at intake names the digest of the rules that it followed.</summary>
public sealed record IntakeRules
{
    /// <summary>Counts up; 0 are the rules that hold where nobody published any.</summary>
    public required int Version { get; init; }

    /// <summary>Fields that every demand needs. A business case is needed whether it stands here or not.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Labels of kinds, and fields that a kind needs besides.</summary>
    public IReadOnlyList<KindRule> Kinds { get; init; } = [];

    /// <summary>Who may review what: one rule a review.</summary>
    public required IReadOnlyList<ReviewRule> Reviews { get; init; }

    /// <summary>What is scored from 0 to 5, by whom, and how much it counts.</summary>
    public required IReadOnlyList<CriterionRule> Criteria { get; init; }

    /// <summary>The value score that an approval needs; empty asks for none.</summary>
    public decimal? MinimumValue { get; init; }

    /// <summary>Who may decide which portfolio outcome: one rule an outcome.</summary>
    public required IReadOnlyList<OutcomeRule> Portfolio { get; init; }
}

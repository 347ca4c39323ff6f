using System.Collections.Generic;

using Governance.Store.Intake.Assessment;
using Governance.Store.Intake.Details;

namespace Governance.Store.Intake.Outcomes;

/// <summary>What intake knew when it made a measure: nothing that was entered, scored or reviewed is lost on the way.</summary>
public sealed record IntakeRecord
{
    /// <summary>What the demand was called.</summary>
    public required string Demand { get; init; }

    /// <summary>What it was for.</summary>
    public DemandKind? Kind { get; init; }

    /// <summary>Everything that was entered, with who entered it and from where.</summary>
    public required IReadOnlyDictionary<string, DemandField> Fields { get; init; }

    /// <summary>The amount that CRM named.</summary>
    public decimal? Amount { get; init; }

    /// <summary>ISO 4217 code of that amount.</summary>
    public string? Currency { get; init; }

    /// <summary>The scores.</summary>
    public required IReadOnlyList<DemandScore> Scores { get; init; }

    /// <summary>What the scores came to.</summary>
    public ScoreResult? Result { get; init; }

    /// <summary>The reviews.</summary>
    public required IReadOnlyList<ReviewAnswer> Reviews { get; init; }

    /// <summary>A date that was promised before the dependencies had been reviewed.</summary>
    public PromisedDate? PromisedBeforeReview { get; init; }

    /// <summary>What the portfolio had decided.</summary>
    public PortfolioOutcome? Portfolio { get; init; }

    /// <summary>Digest of the intake rules that held.</summary>
    public required string RulesDigest { get; init; }
}

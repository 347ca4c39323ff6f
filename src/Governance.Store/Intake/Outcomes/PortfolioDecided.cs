using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;

namespace Governance.Store.Intake.Outcomes;

/// <summary>The portfolio decided about a demand.</summary>
public sealed record PortfolioDecided : DomainEvent
{
    public required PortfolioOutcome Outcome { get; init; }

    public required string Reason { get; init; }

    public required string RulesDigest { get; init; }

    public ScoreResult? Result { get; init; }
}

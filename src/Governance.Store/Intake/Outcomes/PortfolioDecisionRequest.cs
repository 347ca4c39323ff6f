namespace Governance.Store.Intake.Outcomes;

/// <summary>Body of a portfolio decision.</summary>
internal sealed record PortfolioDecisionRequest
{
    public required PortfolioOutcome Outcome { get; init; }

    public string Reason { get; init; } = string.Empty;
}

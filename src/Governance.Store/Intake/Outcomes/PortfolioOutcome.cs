namespace Governance.Store.Intake.Outcomes;

/// <summary>What the portfolio does with a demand.</summary>
public enum PortfolioOutcome
{
    Prioritized = 1,
    Funded = 2,
    Paused = 3,
    Declined = 4,
}

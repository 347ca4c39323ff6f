using Governance.Store.Commands;

namespace Governance.Store.Intake.Outcomes;

/// <summary>The portfolio's decision about a demand. It makes no measure and moves no gate.</summary>
public sealed record DecidePortfolio : Command
{
    /// <summary>The demand.</summary>
    public required string DemandId { get; init; }

    /// <summary>The decision.</summary>
    public required PortfolioOutcome Outcome { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

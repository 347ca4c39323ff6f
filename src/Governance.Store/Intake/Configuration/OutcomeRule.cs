using System.Collections.Generic;

using Governance.Store.Intake.Outcomes;

namespace Governance.Store.Intake.Configuration;

/// <summary>Who may decide a portfolio outcome.</summary>
public sealed record OutcomeRule
{
    /// <summary>The outcome.</summary>
    public required PortfolioOutcome Outcome { get; init; }

    /// <summary>Roles of the tenant, any of them.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}

using System.Collections.Generic;

using Governance.Store.Intake.Assessment;

namespace Governance.Store.Intake.Configuration;

/// <summary>Who may answer a review.</summary>
public sealed record ReviewRule
{
    /// <summary>The review.</summary>
    public required DemandReview Review { get; init; }

    /// <summary>Roles of the tenant, any of them.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}

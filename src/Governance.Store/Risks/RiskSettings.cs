using System.Collections.Generic;

namespace Governance.Store.Risks;

/// <summary>Who may accept which risks, and who may review them.</summary>
public sealed record RiskSettings
{
    /// <summary>Up to which score which role may accept; above the highest nobody may.</summary>
    public IReadOnlyList<RiskLimit> Limits { get; init; } =
    [
        new RiskLimit { Role = "owner", UpTo = 6 },
        new RiskLimit { Role = "sponsor", UpTo = 12 },
        new RiskLimit { Role = "committee", UpTo = 25 },
    ];

    /// <summary>Roles of the tenant that may review a register without a role on the measure.</summary>
    public IReadOnlyList<string> Reviewers { get; init; } = ["committee", "pmo"];
}

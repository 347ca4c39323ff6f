using System.Collections.Generic;

using Governance.Store.Intake.Assessment;

namespace Governance.Store.Intake.Configuration;

/// <summary>One thing that is scored.</summary>
public sealed record CriterionRule
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Which of the two scores it counts in. Value and urgency are never added up.</summary>
    public required ScoreDimension Dimension { get; init; }

    /// <summary>How much it counts, from 1 to 100.</summary>
    public required int Weight { get; init; }

    /// <summary>Roles of the tenant that may score it, any of them.</summary>
    public required IReadOnlyList<string> Roles { get; init; }
}

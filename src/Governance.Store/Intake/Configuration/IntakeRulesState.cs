using System.Collections.Immutable;

namespace Governance.Store.Intake.Configuration;

/// <summary>A tenant's intake rules, oldest first; the last ones hold.</summary>
public sealed record IntakeRulesState
{
    /// <summary>Every version.</summary>
    public ImmutableList<IntakeRulesVersion> Versions { get; init; } = [];
}

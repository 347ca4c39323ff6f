using Governance.Store.Commands;

namespace Governance.Store.Intake.Configuration;

/// <summary>An administrator published intake rules; they hold from here on.</summary>
public sealed record IntakeRulesPublished : DomainEvent
{
    public required string Digest { get; init; }

    public required IntakeRules Rules { get; init; }
}

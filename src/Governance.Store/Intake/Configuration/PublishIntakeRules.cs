using Governance.Store.Commands;

namespace Governance.Store.Intake.Configuration;

/// <summary>Makes rules hold for the tenant.</summary>
public sealed record PublishIntakeRules : Command
{
    /// <summary>The rules.</summary>
    public required IntakeRules Rules { get; init; }
}

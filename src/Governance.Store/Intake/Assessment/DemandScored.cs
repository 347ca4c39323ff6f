using Governance.Store.Commands;

namespace Governance.Store.Intake.Assessment;

/// <summary>Somebody scored one criterion of a demand.</summary>
public sealed record DemandScored : DomainEvent
{
    public required string Criterion { get; init; }

    public required int Score { get; init; }

    public required string Reason { get; init; }

    public required string RulesDigest { get; init; }
}

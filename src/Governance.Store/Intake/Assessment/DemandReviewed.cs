using Governance.Store.Commands;

namespace Governance.Store.Intake.Assessment;

/// <summary>Somebody answered a review of a demand.</summary>
public sealed record DemandReviewed : DomainEvent
{
    public required DemandReview Review { get; init; }

    public required bool Passed { get; init; }

    public required string Reason { get; init; }

    public required string RulesDigest { get; init; }
}

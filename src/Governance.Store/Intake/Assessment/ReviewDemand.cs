using Governance.Store.Commands;

namespace Governance.Store.Intake.Assessment;

/// <summary>Answers a review of a demand.</summary>
public sealed record ReviewDemand : Command
{
    /// <summary>The demand.</summary>
    public required string DemandId { get; init; }

    /// <summary>The review.</summary>
    public required DemandReview Review { get; init; }

    /// <summary>Whether it is passed.</summary>
    public required bool Passed { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

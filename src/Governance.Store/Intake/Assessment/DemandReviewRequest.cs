namespace Governance.Store.Intake.Assessment;

/// <summary>Body of an answer to a review of a demand.</summary>
internal sealed record DemandReviewRequest
{
    public required DemandReview Review { get; init; }

    public required bool Passed { get; init; }

    public string Reason { get; init; } = string.Empty;
}

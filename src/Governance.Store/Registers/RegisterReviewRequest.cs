namespace Governance.Store.Registers;

/// <summary>Body of a review of a register.</summary>
internal sealed record RegisterReviewRequest
{
    public required string Comment { get; init; }
}

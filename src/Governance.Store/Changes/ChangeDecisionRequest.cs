namespace Governance.Store.Changes;

/// <summary>Body of a decision about a change request.</summary>
internal sealed record ChangeDecisionRequest
{
    public required bool Approve { get; init; }

    public required string Reason { get; init; }
}

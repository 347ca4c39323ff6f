namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Body of a withdrawal.</summary>
internal sealed record WithdrawalRequest
{
    public string? Reason { get; init; }
}

namespace Governance.Store.People;

/// <summary>Body of what needs a reason only.</summary>
internal sealed record PersonReasonRequest
{
    public string? Reason { get; init; }
}

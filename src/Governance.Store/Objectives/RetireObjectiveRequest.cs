namespace Governance.Store.Objectives;

/// <summary>Body of a retirement.</summary>
internal sealed record RetireObjectiveRequest
{
    public string? Reason { get; init; }
}

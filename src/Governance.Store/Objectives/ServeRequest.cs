namespace Governance.Store.Objectives;

/// <summary>Body of the objective that a measure serves.</summary>
internal sealed record ServeRequest
{
    public string? ObjectiveId { get; init; }

    public string? Reason { get; init; }
}

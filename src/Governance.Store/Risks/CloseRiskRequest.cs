namespace Governance.Store.Risks;

/// <summary>Body of a closing.</summary>
internal sealed record CloseRiskRequest
{
    public bool Occurred { get; init; }

    public required string Reason { get; init; }
}

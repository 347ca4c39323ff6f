namespace Governance.Store.Risks;

/// <summary>Body of a risk.</summary>
internal sealed record RiskRequest
{
    public required RiskDraft Risk { get; init; }

    public string? Reason { get; init; }
}

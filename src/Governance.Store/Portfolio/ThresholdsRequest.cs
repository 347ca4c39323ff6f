namespace Governance.Store.Portfolio;

/// <summary>Body of new thresholds.</summary>
internal sealed record ThresholdsRequest
{
    public required int MilestoneDays { get; init; }

    public required decimal PotentialTolerancePercent { get; init; }

    public string? Reason { get; init; }
}

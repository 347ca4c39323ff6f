using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>The thresholds of the two lights were set.</summary>
public sealed record ThresholdsSet : DomainEvent
{
    public required int OldMilestoneDays { get; init; }

    public required int MilestoneDays { get; init; }

    public required decimal OldPotentialTolerancePercent { get; init; }

    public required decimal PotentialTolerancePercent { get; init; }

    public required string Reason { get; init; }
}

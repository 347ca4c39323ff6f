using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>New thresholds of the two lights.</summary>
public sealed record SetThresholds : Command
{
    /// <summary>Days by which a milestone may slip or be overdue.</summary>
    public required int MilestoneDays { get; init; }

    /// <summary>Percent of the plan by which the expected effect may fall short.</summary>
    public required decimal PotentialTolerancePercent { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

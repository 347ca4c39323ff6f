using Governance.Rules.Statuses;

namespace Governance.Store.Portfolio;

/// <summary>A tenant's thresholds of the two lights.</summary>
public sealed record ThresholdsState
{
    /// <summary>Days by which a milestone may slip or be overdue.</summary>
    public required int MilestoneDays { get; init; }

    /// <summary>Percent of the plan by which the expected effect may fall short.</summary>
    public required decimal PotentialTolerancePercent { get; init; }

    /// <summary>How often they were set.</summary>
    public required int Version { get; init; }

    /// <summary>What holds where nobody set any.</summary>
    public static ThresholdsState Default { get; } = new()
    {
        MilestoneDays = StatusThresholds.Default.MilestoneDays,
        PotentialTolerancePercent = StatusThresholds.Default.PotentialTolerancePercent,
        Version = 0,
    };

    /// <summary>As the rules take them.</summary>
    public StatusThresholds ForRules() => new(MilestoneDays, PotentialTolerancePercent);
}

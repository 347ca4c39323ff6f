namespace Governance.Rules.Statuses;

/// <summary>From where on a deviation counts.</summary>
/// <param name="MilestoneDays">Days by which a milestone may slip or be overdue.</param>
/// <param name="PotentialTolerancePercent">Percent of the plan by which the expected effect may fall short.</param>
public sealed record StatusThresholds(int MilestoneDays, decimal PotentialTolerancePercent)
{
    /// <summary>Two weeks, five percent.</summary>
    public static StatusThresholds Default => new(14, 5m);
}

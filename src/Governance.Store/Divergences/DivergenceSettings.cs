using System.Collections.Generic;

namespace Governance.Store.Divergences;

/// <summary>What a tenant counts as a divergence, and what it stops.</summary>
public sealed record DivergenceSettings
{
    /// <summary>The rules.</summary>
    public IReadOnlyList<DivergenceRule> Rules { get; init; } =
    [
        new DivergenceRule { Code = "work-date", Kind = DivergenceKind.WorkAgainstDate, FromPercent = 90, Threshold = 60 },
        new DivergenceRule { Code = "work-value", Kind = DivergenceKind.WorkAgainstValue, FromPercent = 50, Threshold = 25 },
        new DivergenceRule { Code = "cost-value", Kind = DivergenceKind.CostAgainstValue, FromPercent = 50, Threshold = 20 },
        new DivergenceRule { Code = "work-kpi", Kind = DivergenceKind.WorkAgainstKpi, FromPercent = 90, Threshold = 75 },
    ];

    /// <summary>No measure goes to a degree above this one while a divergence is open, whether its rulebook names the register or not; 5 for never.</summary>
    public int FreezeAboveDoi { get; init; }

    /// <summary>For how many days a divergence may be accepted, or a correction may take.</summary>
    public int AtMostDays { get; init; } = 180;
}

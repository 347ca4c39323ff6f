namespace Governance.Store.Divergences;

/// <summary>What is held against what.</summary>
public enum DivergenceKind
{
    /// <summary>Percent of the work items done against the days by which a milestone or the first value is late.</summary>
    WorkAgainstDate = 0,

    /// <summary>Percent of the work items done against the percent of the planned value that is still expected.</summary>
    WorkAgainstValue = 1,

    /// <summary>Percent of the budget that is spent against the percent of the planned value that is still expected.</summary>
    CostAgainstValue = 2,

    /// <summary>Percent of the work items done against the percent of the way that a KPI has come from its baseline to its target.</summary>
    WorkAgainstKpi = 3,
}

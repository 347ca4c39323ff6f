namespace Governance.Store.Kpis;

/// <summary>Which way a KPI has to move.</summary>
public enum KpiDirection
{
    /// <summary>More is better.</summary>
    Up = 0,

    /// <summary>Less is better.</summary>
    Down = 1,
}

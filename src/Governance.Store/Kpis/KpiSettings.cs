namespace Governance.Store.Kpis;

/// <summary>What a tenant asks of KPIs.</summary>
public sealed record KpiSettings
{
    /// <summary>Whether a measure enters the portfolio only with a KPI that has a baseline and a target.</summary>
    public bool RequiredForPortfolio { get; init; } = true;
}

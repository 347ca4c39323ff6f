namespace Governance.Store.Kpis.Impact;

/// <summary>A KPI reading that is not what was known before.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Kpi">Code of its KPI.</param>
/// <param name="Was">The value reported before, or the baseline; empty when there was none.</param>
/// <param name="Now">Its value.</param>
public sealed record MovedReading(string Reading, string Kpi, decimal? Was, decimal Now);

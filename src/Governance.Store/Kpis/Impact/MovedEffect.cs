namespace Governance.Store.Kpis.Impact;

/// <summary>An effect of one month that is not what was known before.</summary>
/// <param name="Kind">The value kind.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Period">The month.</param>
/// <param name="Was">What was reported before, or the plan; empty when there was none.</param>
/// <param name="Now">The actual, or else the forecast.</param>
public sealed record MovedEffect(string Kind, string Currency, string Period, decimal? Was, decimal Now);

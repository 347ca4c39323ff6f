namespace Governance.Store.Effects;

/// <summary>What changed in one month, kind and currency: old and new values; a value that did not change is absent.</summary>
public sealed record EffectChange
{
    public required string Kind { get; init; }

    public required string Currency { get; init; }

    public required string Period { get; init; }

    public decimal? OldPlan { get; init; }

    public decimal? Plan { get; init; }

    public decimal? OldForecast { get; init; }

    public decimal? Forecast { get; init; }

    public decimal? OldActual { get; init; }

    public decimal? Actual { get; init; }
}

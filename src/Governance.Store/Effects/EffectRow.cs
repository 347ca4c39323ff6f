namespace Governance.Store.Effects;

/// <summary>The effect of one month in one value kind and currency, to the cent. What nobody gave is empty.</summary>
public sealed record EffectRow
{
    /// <summary>The value kind.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Period { get; init; }

    /// <summary>What was planned.</summary>
    public decimal? Plan { get; init; }

    /// <summary>What the owner expects.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>What the controller confirmed.</summary>
    public decimal? Actual { get; init; }
}

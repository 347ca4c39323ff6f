namespace Governance.Store.Effects;

/// <summary>Values for one month, kind and currency; an absent value stays as it is.</summary>
public sealed record EffectDraft
{
    /// <summary>The value kind.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Period { get; init; }

    /// <summary>What is planned.</summary>
    public decimal? Plan { get; init; }

    /// <summary>What the owner expects.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>What the controller confirms.</summary>
    public decimal? Actual { get; init; }
}

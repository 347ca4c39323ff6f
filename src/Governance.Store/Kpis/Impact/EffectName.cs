namespace Governance.Store.Kpis.Impact;

/// <summary>Names the effect of one month.</summary>
public sealed record EffectName
{
    /// <summary>The value kind.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Period { get; init; }
}

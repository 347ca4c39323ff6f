namespace Governance.Store.Closure;

/// <summary>The value of one month, kind and currency, as the controller confirms it.</summary>
public sealed record ConfirmedAmount
{
    /// <summary>The value kind.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The amount, to the cent.</summary>
    public required decimal Actual { get; init; }
}

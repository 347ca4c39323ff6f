namespace Governance.Store.Breaches;

/// <summary>Which findings are asked for.</summary>
internal sealed record BreachFilter
{
    public BreachState? State { get; init; }

    public BreachKind? Kind { get; init; }

    /// <summary>The id of a measure.</summary>
    public string? Measure { get; init; }
}

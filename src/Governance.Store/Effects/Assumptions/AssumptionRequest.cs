namespace Governance.Store.Effects.Assumptions;

/// <summary>Body of an assumption.</summary>
internal sealed record AssumptionRequest
{
    public required string Kind { get; init; }

    public required string Currency { get; init; }

    public required string Statement { get; init; }
}

namespace Governance.Store.Closure;

/// <summary>Body of the explanation of a shortfall.</summary>
internal sealed record ExplanationRequest
{
    public required string Kind { get; init; }

    public required string Currency { get; init; }

    public required string Text { get; init; }
}

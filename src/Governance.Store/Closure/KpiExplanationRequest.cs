namespace Governance.Store.Closure;

/// <summary>Body of the explanation of a missed target.</summary>
internal sealed record KpiExplanationRequest
{
    public required string Text { get; init; }
}

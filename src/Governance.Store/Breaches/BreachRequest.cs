namespace Governance.Store.Breaches;

/// <summary>Body of an explanation or acceptance.</summary>
internal sealed record BreachRequest
{
    public required string Reason { get; init; }
}

namespace Governance.Store.Conditions;

/// <summary>Body of a condition that is said to be met.</summary>
internal sealed record ConditionRequest
{
    public string? Reason { get; init; }

    public string? Evidence { get; init; }
}

namespace Governance.Store.Conditions;

/// <summary>Body of a confirmation, or of the finding that a condition is not met.</summary>
internal sealed record ConditionConfirmationRequest
{
    public required bool Met { get; init; }

    public string? Reason { get; init; }
}

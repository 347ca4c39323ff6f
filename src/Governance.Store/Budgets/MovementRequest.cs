namespace Governance.Store.Budgets;

/// <summary>Body of a movement of budget.</summary>
internal sealed record MovementRequest
{
    public required MovementPlace From { get; init; }

    public required MovementPlace To { get; init; }

    public required string Currency { get; init; }

    public required decimal Amount { get; init; }

    public string? Reason { get; init; }
}

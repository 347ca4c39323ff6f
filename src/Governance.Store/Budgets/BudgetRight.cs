namespace Governance.Store.Budgets;

/// <summary>Who may decide about how much budget.</summary>
public sealed record BudgetRight
{
    /// <summary>The role.</summary>
    public required string Role { get; init; }

    /// <summary>Where it is held.</summary>
    public required BudgetRightScope On { get; init; }

    /// <summary>Up to which amount, all that this person decided for the measure within the window included; empty for any amount.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>The currency that it covers; empty for every one.</summary>
    public string? Currency { get; init; }
}

namespace Governance.Store.Budgets;

/// <summary>The budget of one month in one currency, to the cent; never below zero.</summary>
public sealed record BudgetLine
{
    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Period { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The budget.</summary>
    public required decimal Amount { get; init; }
}

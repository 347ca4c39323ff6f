namespace Governance.Store.Budgets;

/// <summary>What a movement did to a budget.</summary>
public enum BudgetMovementKind
{
    /// <summary>New budget, or budget given back.</summary>
    Granted = 0,

    /// <summary>Moved to another month or measure.</summary>
    Out = 1,

    /// <summary>Moved here from another month or measure.</summary>
    In = 2,
}

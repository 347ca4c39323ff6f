namespace Governance.Store.Budgets;

/// <summary>Where a role is held that gives a right to decide.</summary>
public enum BudgetRightScope
{
    /// <summary>On every measure whose budget changes.</summary>
    Measure = 0,

    /// <summary>In the tenant, by the caller's token.</summary>
    Tenant = 1,
}

using System.Collections.Generic;

namespace Governance.Store.Budgets;

/// <summary>Who may grant and move how much budget, and who brings in actual cost.</summary>
public sealed record BudgetSettings
{
    /// <summary>The rights; any one that covers the amount is enough.</summary>
    public IReadOnlyList<BudgetRight> Rights { get; init; } =
    [
        new BudgetRight { Role = "sponsor", On = BudgetRightScope.Measure, UpTo = 50000.00m },
        new BudgetRight { Role = "finance", On = BudgetRightScope.Tenant },
        new BudgetRight { Role = "committee", On = BudgetRightScope.Tenant },
    ];

    /// <summary>Over how many days the amounts of one person are added up against a right, so that a large one cannot be cut into small ones.</summary>
    public int WindowDays { get; init; } = 30;

    /// <summary>Roles of the tenant that bring in actual cost, besides the controller of the measure.</summary>
    public IReadOnlyList<string> CostRoles { get; init; } = ["finance"];
}

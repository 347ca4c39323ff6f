using System.Collections.Generic;

namespace Governance.Store.Budgets;

/// <summary>Body of a grant of budget.</summary>
internal sealed record GrantRequest
{
    public required IReadOnlyList<BudgetLine> Lines { get; init; }

    public string? Reason { get; init; }
}

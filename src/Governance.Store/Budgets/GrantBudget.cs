using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Budgets;

/// <summary>Grants budget to months of a measure, or takes it back where an amount is negative.</summary>
public sealed record GrantBudget : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>By how much each line changes; all are taken, or none.</summary>
    public required IReadOnlyList<BudgetLine> Lines { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

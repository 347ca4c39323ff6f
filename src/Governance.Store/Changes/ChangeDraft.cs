using System.Collections.Generic;

namespace Governance.Store.Changes;

/// <summary>What a change would set. What it does not name stays.</summary>
public sealed record ChangeDraft
{
    /// <summary>What it is about.</summary>
    public required string Title { get; init; }

    /// <summary>Why it is needed.</summary>
    public required string Reason { get; init; }

    /// <summary>The new text of the scope.</summary>
    public string? Scope { get; init; }

    /// <summary>The new budget.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Currency of the new budget; empty: as it was.</summary>
    public string? BudgetCurrency { get; init; }

    /// <summary>Milestones with their new name and day, new ones too.</summary>
    public IReadOnlyList<BaselineMilestone> Milestones { get; init; } = [];

    /// <summary>New plans of months.</summary>
    public IReadOnlyList<PlanRow> Plan { get; init; } = [];
}

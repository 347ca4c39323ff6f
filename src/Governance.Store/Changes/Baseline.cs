using System;
using System.Collections.Immutable;

namespace Governance.Store.Changes;

/// <summary>What was decided: scope, milestones, plan and budget as they stood.</summary>
public sealed record Baseline
{
    /// <summary>Counts up from 1 within the measure.</summary>
    public required int Number { get; init; }

    /// <summary>The gate that froze it; empty for one that a change made, or an adoption.</summary>
    public string? Gate { get; init; }

    /// <summary>The change that made it; empty for one that a gate froze, or an adoption.</summary>
    public string? Change { get; init; }

    /// <summary>Text of the scope; empty when none was given.</summary>
    public string? Scope { get; init; }

    /// <summary>The budget as it was written; empty when none was given.</summary>
    public string? Budget { get; init; }

    /// <summary>Currency of the budget.</summary>
    public string? BudgetCurrency { get; init; }

    /// <summary>Milestones by code.</summary>
    public ImmutableList<BaselineMilestone> Milestones { get; init; } = [];

    /// <summary>The plan by value kind, currency and month.</summary>
    public ImmutableList<PlanRow> Plan { get; init; } = [];

    /// <summary>When it was frozen.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Budgets;

/// <summary>Budget was granted to a measure, or given back where an amount is negative.</summary>
public sealed record BudgetGranted : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required IReadOnlyList<BudgetLine> Lines { get; init; }

    public required string Reason { get; init; }

    public required string Right { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state with
        {
            Budget = Lines.Aggregate(state.Budget, (budget, line) => budget.With(new BudgetMovement
            {
                Id = Id,
                Kind = BudgetMovementKind.Granted,
                Period = line.Period,
                Currency = line.Currency,
                Amount = line.Amount,
                Reason = Reason,
                Right = Right,
                By = By,
                At = recorded.At,
                LedgerNumber = recorded.Number,
            })),
        };
    }
}

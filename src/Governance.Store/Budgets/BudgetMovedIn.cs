using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Budgets;

/// <summary>Budget came to a measure's month from another line; the same command took it off there.</summary>
public sealed record BudgetMovedIn : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required string Period { get; init; }

    public required string Currency { get; init; }

    public required decimal Amount { get; init; }

    public required string OtherMeasureId { get; init; }

    public required string OtherPeriod { get; init; }

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
            Budget = state.Budget.With(new BudgetMovement
            {
                Id = Id,
                Kind = BudgetMovementKind.In,
                Period = Period,
                Currency = Currency,
                Amount = Amount,
                OtherMeasureId = OtherMeasureId,
                OtherPeriod = OtherPeriod,
                Reason = Reason,
                Right = Right,
                By = By,
                At = recorded.At,
                LedgerNumber = recorded.Number,
            }),
        };
    }
}

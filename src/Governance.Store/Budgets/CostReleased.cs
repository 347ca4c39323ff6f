using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Budgets;

/// <summary>A measure gave up its claim on a ledger line.</summary>
public sealed record CostReleased : DomainEvent, IMeasureEvent
{
    public required CostLine Line { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { Budget = state.Budget with { Costs = state.Budget.Costs.RemoveAll(known => known.Key == Line.Key) } };
    }
}

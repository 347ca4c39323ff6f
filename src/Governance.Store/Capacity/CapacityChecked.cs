using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Capacity;

/// <summary>The needs of a measure were checked against what is offered and what others need.</summary>
public sealed record CapacityChecked : DomainEvent, IMeasureEvent
{
    public required string By { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required IReadOnlyList<CapacityGap> Gaps { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var check = new CapacityCheck { By = By, Roles = Roles, At = recorded.At, Gaps = Gaps, LedgerNumber = recorded.Number };
        return state with { Capacity = state.Capacity with { Check = check } };
    }
}

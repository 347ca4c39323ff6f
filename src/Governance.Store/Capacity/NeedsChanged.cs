using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Capacity;

/// <summary>A measure needs other hours than before.</summary>
public sealed record NeedsChanged : DomainEvent, IMeasureEvent
{
    public required IReadOnlyList<NeedChange> Changes { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { Capacity = state.Capacity.With(Changes) };
    }
}

using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Changes;

/// <summary>Whoever asked for a change took it back.</summary>
public sealed record ChangeWithdrawn : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state with { Changes = state.Changes.With(Id, request => request with { State = ChangeState.Withdrawn, LedgerNumber = recorded.Number }) };
    }
}

using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Changes;

/// <summary>A change has every decision that it needs. It stands after what it changed, in the same command: what stands now is the new baseline.</summary>
public sealed record ChangeApplied : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var applied = state with { Changes = state.Changes.With(Id, request => request with { State = ChangeState.Applied, LedgerNumber = recorded.Number }) };
        return BaselineFolds.Frozen(applied, recorded, null, Id);
    }
}

using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Dependencies;

/// <summary>A dependency is no longer waited for.</summary>
public sealed record DependencyClosed : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required DependencyState State { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state.Dependencies.Find(Code) is { } known
            ? state with { Dependencies = state.Dependencies.With(known with { State = State, Closed = Reason, LedgerNumber = recorded.Number }) }
            : state;
    }
}

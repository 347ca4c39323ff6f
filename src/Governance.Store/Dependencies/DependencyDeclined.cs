using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Dependencies;

/// <summary>The other side does not accept a dependency, or no longer.</summary>
public sealed record DependencyDeclined : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state.Dependencies.Find(Code) is { } known
            ? state with { Dependencies = state.Dependencies.With(known with { Commitment = null, Declined = Reason, LedgerNumber = recorded.Number }) }
            : state;
    }
}

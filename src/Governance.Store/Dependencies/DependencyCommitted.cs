using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Dependencies;

/// <summary>The other side accepted a dependency with a day, or moved that day.</summary>
public sealed record DependencyCommitted : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required DateOnly Date { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        if (state.Dependencies.Find(Code) is not { } known)
        {
            return state;
        }

        var commitment = new DependencyCommitment { Date = Date, First = known.Commitment?.First ?? Date, By = By, Reason = Reason, At = recorded.At, LedgerNumber = recorded.Number };
        return state with { Dependencies = state.Dependencies.With(known with { Commitment = commitment, Declined = null, LedgerNumber = recorded.Number }) };
    }
}

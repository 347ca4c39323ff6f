using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Changes;

/// <summary>Somebody decided for or against a change request. A decision against ends it.</summary>
public sealed record ChangeDecided : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required bool Approved { get; init; }

    public required string By { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var vote = new ChangeVote { By = By, Roles = Roles, Approved = Approved, Reason = Reason, At = recorded.At, LedgerNumber = recorded.Number };
        return state with
        {
            Changes = state.Changes.With(Id, request => request with
            {
                Votes = request.Votes.Add(vote),
                State = Approved ? request.State : ChangeState.Rejected,
                LedgerNumber = recorded.Number,
            }),
        };
    }
}

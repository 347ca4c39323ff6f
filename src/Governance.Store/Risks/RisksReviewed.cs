using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.Risks;

/// <summary>Somebody looked at all risks of the measure.</summary>
public sealed record RisksReviewed : DomainEvent, IMeasureEvent
{
    public required string By { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    public required string Comment { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        return state with
        {
            Risks = state.Risks with { Review = new WholeReview { By = By, Roles = Roles, Comment = Comment, At = recorded.At, LedgerNumber = recorded.Number } },
        };
    }
}

using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Changes;

/// <summary>Somebody asked for a change of the baseline.</summary>
public sealed record ChangeRequested : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required ChangeDraft Draft { get; init; }

    public required IReadOnlyList<ChangeSize> Sizes { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Needs { get; init; }

    public required int Baseline { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    public MeasureState Fold(MeasureState state, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(recorded);
        var request = new ChangeRequest
        {
            Id = Id,
            Number = state.Changes.Requests.Count + 1,
            Draft = Draft,
            Sizes = Sizes,
            Needs = Needs,
            Baseline = Baseline,
            RequestedBy = By,
            RequestedAt = recorded.At,
            LedgerNumber = recorded.Number,
        };
        return state with { Changes = state.Changes with { Requests = state.Changes.Requests.Add(request) } };
    }
}

using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Waivers;

/// <summary>Somebody asked for an exception to a criterion.</summary>
public sealed record WaiverAsked : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required string Gate { get; init; }

    public required string Criterion { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required string By { get; init; }

    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        Waivers = state.Waivers.Add(new Waiver
        {
            Id = Id,
            Gate = Gate,
            Criterion = Criterion,
            Reason = Reason,
            ExpiresAt = ExpiresAt,
            AskedBy = By,
            AskedAt = recorded.At,
            LedgerNumber = recorded.Number,
        }),
    };
}

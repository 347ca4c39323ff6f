using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Waivers;

/// <summary>An exception was refused, or withdrawn.</summary>
public sealed record WaiverRevoked : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        Waivers = state.Waivers.ConvertAll(item => item.Id == Id
            ? item with { State = WaiverState.Revoked, RevokedBy = By, RevokedAt = recorded.At, RevokedReason = Reason, LedgerNumber = recorded.Number }
            : item),
    };
}

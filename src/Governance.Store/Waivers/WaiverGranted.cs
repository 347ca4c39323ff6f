using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Waivers;

/// <summary>A second person granted an exception.</summary>
public sealed record WaiverGranted : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required string By { get; init; }

    public required IReadOnlyList<string> Roles { get; init; }

    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        Waivers = state.Waivers.ConvertAll(item => item.Id == Id
            ? item with { State = WaiverState.Granted, GrantedBy = By, GrantedByRoles = Roles, GrantedAt = recorded.At, LedgerNumber = recorded.Number }
            : item),
    };
}

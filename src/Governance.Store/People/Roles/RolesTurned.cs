using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.People.Roles;

/// <summary>The time has come at which a role on the measure began or ended. What follows from that is recorded with it, and hosts are shown the roles anew.</summary>
public sealed record RolesTurned : DomainEvent, IMeasureEvent
{
    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with { RolesTurnedAt = recorded.At };
}

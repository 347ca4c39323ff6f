using System;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People.Roles;

namespace Governance.Store.People.Leaving;

/// <summary>Somebody who held a role on a measure, or answered for a touchpoint, has left.</summary>
public sealed record HolderLeft : DomainEvent, IMeasureEvent
{
    public required string PersonId { get; init; }

    public required DateOnly On { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        Roles = state.Roles.RemoveAll(held => held.PersonId == PersonId),
        RoleChanges = state.RoleChanges.AddRange(state.Roles.Where(held => held.PersonId == PersonId).Select(held => new RoleChange
        {
            Role = held.Role,
            FromPersonId = PersonId,
            By = By,
            Reason = Reason,
            At = recorded.At,
            LedgerNumber = recorded.Number,
        })),
        Touchpoints = state.Touchpoints.ConvertAll(one => one.PersonId == PersonId ? one with { PersonLeft = true } : one),
    };
}

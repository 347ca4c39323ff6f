using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.People.Roles;

/// <summary>A role on a measure has another holder, one more, or one less.</summary>
public sealed record RoleReassigned : DomainEvent, IMeasureEvent
{
    public required string Role { get; init; }

    public string? FromPersonId { get; init; }

    public string? ToPersonId { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? Until { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded)
    {
        var roles = FromPersonId is null ? state.Roles
            : StartsAt is { } start ? state.Roles.ConvertAll(held => IsOld(held) && (held.Until is null || held.Until > start) ? held with { Until = start } : held)
            : state.Roles.RemoveAll(IsOld);
        return state with
        {
            Roles = ToPersonId is { } next ? roles.Add(new RoleHolder(Role, next) { From = StartsAt, Until = Until }) : roles,
            RoleChanges = state.RoleChanges.Add(new RoleChange
            {
                Role = Role,
                FromPersonId = FromPersonId,
                ToPersonId = ToPersonId,
                StartsAt = StartsAt,
                Until = Until,
                By = By,
                Reason = Reason,
                At = recorded.At,
                LedgerNumber = recorded.Number,
            }),
        };
    }

    private bool IsOld(RoleHolder held) => held.Role == Role && held.PersonId == FromPersonId;
}

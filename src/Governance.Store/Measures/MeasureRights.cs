using System.Linq;

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>Who may work on a measure. One rule for what is asked before a command and for the command itself.</summary>
internal static class MeasureRights
{
    public static bool HoldsAny(Actor actor, MeasureState measure) =>
        actor.PersonId is { } person && measure.Roles.Any(held => held.PersonId == person);

    /// <summary>Why this caller is neither the owner nor an administrator; null when the caller is.</summary>
    public static Problem? ToChange(Actor actor, MeasureState measure) =>
        actor.Is("admin") || (actor.PersonId is { } person && measure.Roles.Any(held => held.PersonId == person && held.Role == "owner")) ? null : MeasureErrors.NotYours();

    /// <summary>Why nothing changes any more; null while it does.</summary>
    public static Problem? Ended(MeasureState measure) => measure.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended() : null;

    /// <summary>Whoever holds a role on the measure, an administrator, or the store's own service.</summary>
    public static bool MayWorkOn(Actor actor, MeasureState measure) => actor.Is("admin") || actor.Is("service") || HoldsAny(actor, measure);
}

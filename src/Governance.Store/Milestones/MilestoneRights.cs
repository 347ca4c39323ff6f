using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Milestones;

/// <summary>Who may change milestones. One rule for the command itself and for what a page says before it.</summary>
internal static class MilestoneRights
{
    /// <summary>Why this caller may not change them now; null when the caller may.</summary>
    public static Problem? Change(Actor actor, MeasureState measure) => ToChange(actor, measure) ?? Ended(measure);

    public static Problem? ToChange(Actor actor, MeasureState measure) =>
        actor.Is("admin") || (actor.PersonId is { } person && measure.Roles.Any(held => held.PersonId == person && held.Role == "owner"))
            ? null
            : MeasureErrors.NotYours();

    public static Problem? Ended(MeasureState measure) =>
        measure.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended() : null;
}

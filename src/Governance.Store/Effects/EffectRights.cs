using System.Linq;

using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Effects;

/// <summary>Who may give which figures. One rule for the command itself and for what a page says before it.</summary>
internal static class EffectRights
{
    /// <summary>Why this caller may not change the plan now; null when the caller may.</summary>
    public static Problem? Plan(Actor actor, MeasureState measure) => Forecast(actor, measure) ?? Frozen(measure);

    /// <summary>Why this caller may not give a forecast now.</summary>
    public static Problem? Forecast(Actor actor, MeasureState measure) => ToPlan(actor, measure) ?? Ended(measure);

    /// <summary>Why this caller may not confirm an actual now.</summary>
    public static Problem? Actual(Actor actor, MeasureState measure) => ToConfirm(actor, measure) ?? Ended(measure);

    public static Problem? ToPlan(Actor actor, MeasureState measure) =>
        actor.Is("admin") || Holds(actor, measure, "owner") ? null : EffectErrors.OwnerOnly();

    public static Problem? ToConfirm(Actor actor, MeasureState measure) =>
        IndependentController.Fault(actor, measure, EffectErrors.ControllerOnly(), EffectErrors.ControllerNotIndependent());

    public static Problem? Ended(MeasureState measure) =>
        measure.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended() : null;

    public static Problem? Frozen(MeasureState measure) =>
        measure.Doi >= (int)DegreeOfImplementation.Decided ? EffectErrors.PlanFrozen() : null;

    private static bool Holds(Actor actor, MeasureState measure, string role) =>
        actor.PersonId is { } person && measure.Roles.Any(held => held.PersonId == person && held.Role == role);
}

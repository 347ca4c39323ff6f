using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.Effects;

/// <summary>Who speaks for the truth of a measure's figures: its controller, who neither owns nor sponsors it, and never did.</summary>
internal static class IndependentController
{
    /// <summary>The first problem when the actor is no controller of the measure, the second when the actor owns or sponsors it too, or did; otherwise null.</summary>
    public static Problem? Fault(Actor actor, MeasureState measure, Problem notController, Problem notIndependent) =>
        !Holds(actor, measure, "controller") ? notController
        : actor.PersonId is { } person && DecidingRoles.WasToAchieve(measure, person) ? notIndependent
        : null;

    private static bool Holds(Actor actor, MeasureState measure, string role) =>
        actor.PersonId is { } person && measure.Roles.Any(held => held.PersonId == person && held.Role == role);
}

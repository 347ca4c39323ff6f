using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Effects;

/// <summary>Who speaks for the truth of a measure's figures: its controller, who neither owns nor sponsors it.</summary>
internal static class IndependentController
{
    /// <summary>The first problem when the actor is no controller of the measure, the second when the actor owns or sponsors it too; otherwise null.</summary>
    public static Problem? Fault(Actor actor, MeasureState measure, Problem notController, Problem notIndependent) =>
        !Holds(actor, measure, "controller") ? notController
        : Holds(actor, measure, "owner") || Holds(actor, measure, "sponsor") ? notIndependent
        : null;

    private static bool Holds(Actor actor, MeasureState measure, string role) =>
        actor.PersonId is { } person && measure.Roles.Any(held => held.PersonId == person && held.Role == role);
}

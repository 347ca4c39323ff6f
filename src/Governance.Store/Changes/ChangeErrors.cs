using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Registers;

namespace Governance.Store.Changes;

/// <summary>Denials about baselines and change requests.</summary>
internal static class ChangeErrors
{
    public static Problem BaselineFrozen() => Problem.Refused(
        "Changes.BaselineFrozen",
        "Scope and budget stand since the measure was decided (DoI 3). Raise a change request for them.");

    public static Problem NoBaseline() => Problem.Refused("Changes.NoBaseline", "The measure is not decided yet (DoI 3), so nothing of it is frozen. Change its fields, plan and milestones themselves.");

    public static Problem Nothing() => Problem.Invalid("Changes.Nothing", "This changes nothing of the baseline. Give a scope, budget, milestone or plan that is another than now.");

    public static Problem BudgetInvalid() => Problem.Invalid("Changes.BudgetInvalid", "A budget is at least 0 and at most 100000000000 with at most two decimals, and has an ISO 4217 currency. Correct it.");

    public static Problem MilestonesInvalid() => Problem.Invalid("Changes.MilestonesInvalid", "Each milestone has a code of its own, a name and a day, and a measure has at most 200. Correct them.");

    public static Problem Unknown() => Problem.NotFound("Changes.Unknown", "The measure has no such change request. Correct its id.");

    public static Problem AlreadyDecided(ChangeState state) => Problem.Refused("Changes.AlreadyDecided", $"This change request is {state} already. Raise a new one.");

    public static Problem DecidedByYou() => Problem.Refused("Changes.DecidedByYou", "You decided about this change request already. The others decide now.");

    public static Problem NotYoursToDecide(IReadOnlyList<IReadOnlyList<string>> needs) => Problem.Forbidden(
        "Changes.NotYoursToDecide",
        $"This change is decided by {string.Join(", and by ", needs.Select(RegisterText.AnyOf))}. Ask them.");

    public static Problem BaselineMoved() => Problem.Refused(
        "Changes.BaselineMoved",
        "The baseline is another since this change was asked for. Have it rejected or withdrawn, and ask again for what is still needed.");

    public static Problem RequesterOnly() => Problem.Forbidden("Changes.RequesterOnly", "A change request is withdrawn by whoever raised it, or by the owner of the measure. Ask them, or decide against it.");

    public static Problem TooMany(int most) => Problem.Invalid("Changes.TooMany", $"At most {RegisterText.Number(most)} change requests can wait at a time. Decide some of them first.");

    public static Problem TooManyInVain(int most) => Problem.Refused(
        "Changes.TooManyInVain",
        $"{RegisterText.Number(most)} of your change requests on this measure were withdrawn or decided against, and it keeps no more of one person. Let somebody else with a role on the measure raise this one.");
}

using Governance.Store.Commands;

namespace Governance.Store.Delegations;

/// <summary>Denials about delegations.</summary>
internal static class DelegationErrors
{
    public static Problem Unknown() => Problem.NotFound("Delegations.Unknown", "There is no such delegation. List the delegations and take the id from there.");

    public static Problem RoleInvalid() => Problem.Invalid("Delegations.RoleInvalid", "The role of a delegation is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem ToOneself() => Problem.Invalid("Delegations.ToOneself", "A delegation goes to somebody else. Name another person.");

    public static Problem TimesWrong() => Problem.Invalid("Delegations.TimesWrong", "A delegation ends after it begins, and not in the past. Correct its times.");

    public static Problem TooLong(int most) => Problem.Invalid("Delegations.TooLong", System.FormattableString.Invariant($"A delegation lasts at most {most} days. Give an earlier end, and delegate again then."));

    public static Problem Backdated() => Problem.Invalid("Delegations.Backdated", "A delegation does not begin in the past: nothing could have been answered under it. Let it begin now.");

    public static Problem TooManyMeasures(int most) => Problem.Invalid("Delegations.TooManyMeasures", System.FormattableString.Invariant($"A delegation names at most {most} measures. Leave them out to delegate the role on all."));

    public static Problem TooMany(int most, int days) => Problem.Refused(
        "Delegations.TooMany",
        System.FormattableString.Invariant($"You have given {most} delegations that last, or ended within {days} days. Delegate a role on all measures with one, or wait until some have ended so long ago."));

    public static Problem RoleNotHeld(string measure, string role) => Problem.Refused(
        "Delegations.RoleNotHeld",
        $"You do not hold the role {role} on the measure {measure}, and only what is yours can be delegated. Leave the measure out.");

    public static Problem NotYours() => Problem.Forbidden("Delegations.NotYours", "This delegation names somebody else. Its delegate accepts it and answers under it; its principal, its delegate or an administrator ends it.");

    public static Problem AlreadyAccepted() => Problem.Refused("Delegations.AlreadyAccepted", "This delegation is accepted already. Nothing is left to do.");

    public static Problem Ended() => Problem.Refused("Delegations.Ended", "This delegation has ended. What was answered under it stands; for more, the principal delegates again.");

    public static Problem NotInForce(DelegationStanding standing) => Problem.Refused(
        "Delegations.NotInForce",
        standing switch
        {
            DelegationStanding.Offered => "You have not accepted this delegation. Accept it first.",
            DelegationStanding.Future => "The time of this delegation has not begun. Wait for it, or let the principal answer.",
            DelegationStanding.Expired => "The time of this delegation is over. Let the principal answer, or delegate again.",
            _ => "This delegation was taken back. Let the principal answer.",
        });

    public static Problem OutOfScope(string role, string wanted) => Problem.Refused(
        "Delegations.OutOfScope",
        $"This delegation is for the role {role} on the measures that it names, and the step asks for the role {wanted} on this one. Let somebody answer who holds that role.");

    public static Problem HoldsRole(string person, string role) => Problem.Refused(
        "Delegations.HoldsRole",
        $"{person} holds the role {role} on this measure and answers for themselves only. Ask the principal to answer, or to delegate to somebody who does not hold it.");
}

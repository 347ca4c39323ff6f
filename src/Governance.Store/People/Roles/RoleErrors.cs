using Governance.Store.Commands;

namespace Governance.Store.People.Roles;

/// <summary>Denials about roles on measures.</summary>
internal static class RoleErrors
{
    public static Problem NotYours() => Problem.Forbidden("Roles.NotYours", "Only an administrator or the PMO gives roles on measures. Ask one of them.");

    public static Problem ServiceOnly() => Problem.Forbidden("Roles.ServiceOnly", "Roles begin and end by themselves. Give a role another start or end instead.");

    public static Problem NothingNamed() => Problem.Invalid("Roles.NothingNamed", "Nobody was named. Say who gives the role away, who takes it over, or both.");

    public static Problem SamePerson() => Problem.Invalid("Roles.SamePerson", "The role would go to whoever holds it. Name somebody else.");

    public static Problem NotToYourself() => Problem.Forbidden("Roles.NotToYourself", "Nobody gives a role to himself. Ask another administrator.");

    public static Problem NotHeld(string name, string role) => Problem.Refused("Roles.NotHeld", $"{name} does not hold the role {role} on this measure. Look at its roles and name who does.");

    public static Problem AlreadyHeld(string name, string role) => Problem.Refused("Roles.AlreadyHeld", $"{name} holds the role {role} on this measure already. Nothing is left to do.");

    public static Problem StartsInPast() => Problem.Invalid("Roles.StartsInPast", "A role cannot be given for a time that is over: who held it then stays as it was. Leave the start out, or name a time to come.");

    public static Problem PeriodInvalid() => Problem.Invalid("Roles.PeriodInvalid", "The role would end before it begins. Correct the two times.");

    public static Problem LastHolder(string role) => Problem.Refused("Roles.LastHolder", $"Nobody would hold the role {role} on this measure any more. Name who takes it over.");

    public static Problem ControllerNotIndependent(string name) => Problem.Refused(
        "Roles.ControllerNotIndependent",
        $"{name} would stand on both sides of this measure: whoever was its controller does not become its owner or sponsor, and the other way round. Name somebody else.");
}

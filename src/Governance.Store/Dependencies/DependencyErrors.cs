using Governance.Store.Commands;

namespace Governance.Store.Dependencies;

/// <summary>Denials about dependencies.</summary>
internal static class DependencyErrors
{
    public static Problem CodeInvalid() => Problem.Invalid("Dependencies.CodeInvalid", "The code of a dependency is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem OneSource() => Problem.Invalid(
        "Dependencies.OneSource",
        "A dependency comes from one measure, or from outside with the person who answers for it. Name the measure, or what is outside and the contact.");

    public static Problem OwnSide() => Problem.Refused("Dependencies.OwnSide", "Neither the owner of the measure nor whoever enters the dependency can answer for the outside as well. Name somebody else as contact.");

    public static Problem SourceUnknown() => Problem.NotFound("Dependencies.SourceUnknown", "There is no measure with this id to depend on. Correct the id, or say what is outside.");

    public static Problem SourceEnded(string name) => Problem.Refused("Dependencies.SourceEnded", $"The measure '{name}' was killed or closed: nothing more comes from it. Name another source.");

    public static Problem Cycle(string cycle) => Problem.Refused("Dependencies.Cycle", $"Then measures would wait for each other: {cycle}. Withdraw one of these dependencies, or do without this one.");

    public static Problem Unknown() => Problem.NotFound("Dependencies.Unknown", "The measure has no such dependency. Correct its code, or enter the dependency first.");

    public static Problem NotOpen() => Problem.Refused("Dependencies.NotOpen", "Nobody waits for this dependency any more. Enter it again under its code if it is needed.");

    public static Problem TooMany(int most) => Problem.Invalid("Dependencies.TooMany", $"A measure holds at most {most} dependencies. Change those that it has, or divide the measure.");

    public static Problem DateInPast() => Problem.Invalid("Dependencies.DateInPast", "Nobody can commit to a day that is over. Give the day when it comes.");

    public static Problem OtherSideOnly(string who) => Problem.Forbidden("Dependencies.OtherSideOnly", $"A dependency is accepted by the other side only: {who}. Ask there.");

    public static Problem AlreadyDeclined() => Problem.Refused("Dependencies.AlreadyDeclined", "This dependency is declined already. Nothing is left to do.");

    public static Problem ReviewerOnly() => Problem.Forbidden(
        "Dependencies.ReviewerOnly",
        "Dependencies are reviewed by somebody who holds a role on the measure, or a role that the settings name as reviewer. Ask one of them.");
}

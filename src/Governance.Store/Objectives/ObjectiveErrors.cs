using Governance.Store.Commands;

namespace Governance.Store.Objectives;

/// <summary>Denials about objectives.</summary>
internal static class ObjectiveErrors
{
    public static Problem NotYours() => Problem.Forbidden("Objectives.NotYours", "Only an administrator or the PMO keeps the objectives. Ask one of them.");

    public static Problem CodeInvalid() => Problem.Invalid("Objectives.CodeInvalid", "The code of an objective is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem CodeTaken(string code) => Problem.Refused("Objectives.CodeTaken", $"There is an objective {code} already. Change that one, or take another code.");

    public static Problem Unknown() => Problem.NotFound("Objectives.Unknown", "There is no such objective. Correct its id, or make it first.");

    public static Problem Retired(string code) => Problem.Refused("Objectives.Retired", $"The objective {code} was retired, and that is final. Name one that stands, or make a new one.");

    public static Problem Circle() => Problem.Refused("Objectives.Circle", "An objective cannot serve itself, not even by others between. Name another parent.");

    public static Problem TooDeep(int most) => Problem.Refused("Objectives.TooDeep", System.FormattableString.Invariant($"Objectives stand at most {most} levels deep. Name a parent further up."));
}

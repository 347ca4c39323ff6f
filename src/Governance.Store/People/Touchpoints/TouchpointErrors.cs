using Governance.Store.Commands;

namespace Governance.Store.People.Touchpoints;

/// <summary>Denials about touchpoints.</summary>
internal static class TouchpointErrors
{
    public static Problem CodeInvalid() => Problem.Invalid("Touchpoints.CodeInvalid", "The code of a touchpoint is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem OneFunction() => Problem.Invalid("Touchpoints.OneFunction", "A touchpoint lies between two different functions. Name the other one.");

    public static Problem Unknown(string code) => Problem.NotFound("Touchpoints.Unknown", $"The measure has no touchpoint {code}. Look at its touchpoints and name one of them.");
}

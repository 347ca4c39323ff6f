using Governance.Store.Commands;

namespace Governance.Store.Intake.Configuration;

/// <summary>Denials about intake rules.</summary>
internal static class IntakeRulesErrors
{
    public static Problem Malformed(int line, string error) => Problem.Invalid(
        "Intake.RulesMalformed",
        (line > 0 ? System.FormattableString.Invariant($"Line {line}: ") : string.Empty) + error + " Correct the intake rules.");

    public static Problem VersionTaken(int version) => Problem.Refused(
        "Intake.RulesVersionTaken",
        System.FormattableString.Invariant($"Intake rules of version {version} hold already. Publish changed rules under a higher version."));

    public static Problem Unknown() => Problem.NotFound("Intake.RulesUnknown", "There are no intake rules with this digest. List them and take a digest from there.");
}

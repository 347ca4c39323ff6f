using Governance.Store.Commands;

namespace Governance.Store.Settings;

/// <summary>Denials about settings.</summary>
internal static class SettingsErrors
{
    public static Problem Malformed(long line, string error) => Problem.Invalid(
        "Settings.Malformed",
        (line > 0 ? System.FormattableString.Invariant($"Line {line}: ") : string.Empty) + error + " Correct the settings.");

    public static Problem VersionTaken(int version) => Problem.Refused(
        "Settings.VersionTaken",
        System.FormattableString.Invariant($"Settings of version {version} hold already. Propose changed settings under a higher version."));

    public static Problem NoProposal() => Problem.Refused(
        "Settings.NoProposal",
        "No settings with this digest wait for publication. List the settings, look at the proposal and take its digest.");

    public static Problem SecondPerson() => Problem.Forbidden(
        "Settings.SecondPerson",
        "You proposed these settings yourself. Another administrator who is a known person publishes them.");

    public static Problem PersonUnknown() => Problem.Forbidden(
        "Settings.PersonUnknown",
        "Settings are proposed and published by known persons. Have your account linked to a person first.");
}

using Governance.Store.Commands;

namespace Governance.Store.Rulebooks;

/// <summary>Denials about rulebooks.</summary>
internal static class RulebookErrors
{
    public static Problem Malformed(int line, string what) => Unusable(line == 0 ? $"The rulebook cannot be used: {what}" : FormattableString(line, what));

    /// <summary>What reading has said of a text already.</summary>
    public static Problem Unusable(string fault) => Problem.Invalid("Rulebook.Malformed", fault);

    public static Problem Unknown(string digest) => Problem.NotFound("Rulebook.Unknown", $"No rulebook with the digest {digest} was published. List the rulebooks and take a digest from there.");

    public static Problem VersionTaken(string code, int version) => Problem.Refused(
        "Rulebook.VersionTaken",
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Version {version} of the rulebook {code} is published with other content and cannot change. Publish this one under a higher version."));

    private static string FormattableString(int line, string what) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The rulebook cannot be used. Line {line}: {what}");
}

using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Moves;

/// <summary>Denials about moving measures.</summary>
internal static class MoveErrors
{
    public static Problem OtherCode(string own, string target) => Problem.Refused(
        "Rulebook.OtherCode",
        $"The measure is governed by the rulebook {own}, and this is a version of {target}. Name another version of {own}.");

    public static Problem NoGate(int doi) => Problem.Refused(
        "Rulebook.NoGateFromHere",
        System.FormattableString.Invariant($"That version has no gate that leads on from degree {doi}, where the measure stands. Publish a version that has one."));

    public static Problem OwnVersion() => Problem.Forbidden(
        "Rulebook.OwnVersion",
        "You published this version alone, and nobody moves a measure to rules that nobody else has looked at. Let another administrator move it, or draft the next version and let another one publish it.");

    public static Problem PreviewStale() => Problem.Refused(
        "Rulebook.PreviewStale",
        "What the next gate would ask is not what the preview showed. Look at the preview again and take its packet digest.");
}

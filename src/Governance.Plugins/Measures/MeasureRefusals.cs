using Governance.Plugins.Pipeline;

namespace Governance.Plugins.Measures;

/// <summary>Refusals because the facts of a measure are not in this environment as they should be.</summary>
internal static class MeasureRefusals
{
    private const string WaitForSync = " Wait until the governance store has written it, then try again; if it stays so, ask an administrator.";

    public static Refusal Missing => Refusal.Of(
        "Measure.Missing",
        "The measure that this belongs to is not in this environment." + WaitForSync);

    public static Refusal RulebookMissing => Refusal.Of(
        "Rulebook.Missing",
        "The rulebook of the measure is not in this environment." + WaitForSync);

    public static Refusal RulebookStale => Refusal.Of(
        "Rulebook.Stale",
        "The rulebook in this environment is not the one that the measure is bound to." + WaitForSync);

    public static Refusal FactSheetMissing => Refusal.Of(
        "FactSheet.Missing",
        "The measure has no fact sheet in this environment, or one that cannot be read." + WaitForSync);

    public static Refusal TooMuchEvidence => Refusal.Of(
        "Evidence.TooMany",
        "The measure has more evidence rows than can be checked at once. Ask for the change in the governance store.");

    public static Refusal RulebookUnreadable(string error) => Refusal.Of(
        "Rulebook.Unreadable",
        "The rulebook of the measure cannot be read: " + error + WaitForSync);
}

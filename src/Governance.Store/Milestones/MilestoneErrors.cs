using Governance.Store.Commands;

namespace Governance.Store.Milestones;

/// <summary>Denials about milestones.</summary>
internal static class MilestoneErrors
{
    public static Problem None() => Problem.Invalid("Milestones.None", "No milestone was given. Give at least one.");

    public static Problem CodeInvalid() => Problem.Invalid("Milestones.CodeInvalid", "The code of a milestone is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem Twice(string code) => Problem.Invalid("Milestones.Twice", $"The milestone {code} is given twice. Give it once.");

    public static Problem DoneLater() => Problem.Invalid("Milestones.DoneInFuture", "A milestone cannot be reached in the future. Give a forecast date instead.");

    public static Problem BaselineFrozen() => Problem.Refused(
        "Milestones.BaselineFrozen",
        "The milestones stand since the measure was decided (DoI 3): their names and due dates, and which there are. Give a forecast or the day when one was reached, or raise a change request.");
}

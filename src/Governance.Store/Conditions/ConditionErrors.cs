using Governance.Store.Commands;

namespace Governance.Store.Conditions;

/// <summary>Denials about conditions.</summary>
internal static class ConditionErrors
{
    public static Problem Missing() => Problem.Invalid("Conditions.Missing", "A ConditionalGo names its conditions. Give at least one, with code, text, owner role and due date.");

    public static Problem NothingAfter() => Problem.Refused(
        "Conditions.NothingAfter",
        "This gate ends the measure, and no gate comes after it that would wait for the conditions. Meet them first, then ask for Go.");

    public static Problem NotWanted() => Problem.Invalid("Conditions.NotWanted", "Only a ConditionalGo names conditions. Leave them out, or ask for a ConditionalGo.");

    public static Problem CodeInvalid() => Problem.Invalid("Conditions.CodeInvalid", "The code of a condition is 1 to 50 letters, digits, dots, dashes and underscores. Correct it.");

    public static Problem CodeTaken(string code) => Problem.Invalid("Conditions.CodeTaken", $"The measure has a condition {code} already, or it is given twice. Give it another code.");

    public static Problem RoleUnheld(string code) => Problem.Invalid("Conditions.RoleUnheld", $"Nobody on the measure holds the role that should meet the condition {code}. Name a role that somebody holds.");

    public static Problem DuePast(string code) => Problem.Invalid("Conditions.DuePast", $"The condition {code} would be due in the past. Give a later day.");

    public static Problem Unknown() => Problem.NotFound("Conditions.Unknown", "The measure has no such condition. Correct its code.");

    public static Problem NotYours(string role) => Problem.Forbidden("Conditions.NotYours", $"Only somebody who holds the role {role} on the measure may say that this condition is met. Ask one of them.");

    public static Problem NotOpen() => Problem.Refused("Conditions.NotOpen", "This condition is said to be met already. Somebody else confirms it.");

    public static Problem NotMet() => Problem.Refused("Conditions.NotMet", "Nobody has said that this condition is met, or it is confirmed already. Look at it again.");

    public static Problem OwnConfirmation() => Problem.Forbidden("Conditions.OwnConfirmation", "You said yourself that this condition is met. Another person must confirm it.");

    public static Problem NothingShown() => Problem.Invalid("Conditions.NothingShown", "Say how the condition was met, or name the evidence for it.");

    public static Problem EvidenceUnknown() => Problem.Refused("Conditions.EvidenceUnknown", "The measure has no such evidence, or it was revoked, or is not valid now. Name evidence that stands.");
}

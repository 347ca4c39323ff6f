using Governance.Rules.Decisions;

namespace Governance.Rules.Text;

/// <summary>One sentence for each remedy.</summary>
internal static class RemedyText
{
    public static string Of(Remedy remedy) => remedy.Action switch
    {
        RemedyAction.SupplyField => $"Fill the field '{remedy.Subject}'.",
        RemedyAction.AssignRole when remedy.Count > 1 => $"Give the role '{remedy.Subject}' to {remedy.Count} more persons.",
        RemedyAction.AssignRole => $"Give the role '{remedy.Subject}' to somebody who may hold it.",
        RemedyAction.UploadEvidence => $"Upload valid evidence of the kind '{remedy.Subject}'.",
        RemedyAction.MapWorkItem => $"Map a work item to gate '{remedy.Subject}'.",
        RemedyAction.CompleteWorkItem => $"Complete {remedy.Subject}.",
        RemedyAction.Approve when remedy.Count > 1 => $"{remedy.Count} different persons approve in step '{remedy.Subject}'.",
        RemedyAction.Approve => $"Approve in step '{remedy.Subject}'.",
        RemedyAction.ChangeAnswer => $"Settle the rejection in step '{remedy.Subject}': whoever rejected approves.",
        RemedyAction.RenewRulebook => $"Synchronise the rulebook '{remedy.Subject}' and try again.",
        RemedyAction.AskForGate => $"Ask for gate '{remedy.Subject}', which comes next.",
        RemedyAction.GiveReason => "Give a reason.",
        RemedyAction.LetRoleAsk => $"Let somebody with the right ask for {remedy.Subject}.",
        RemedyAction.AskStore => "Ask on the governance page, which knows all facts.",
        RemedyAction.CloseEntry => $"Settle this: {remedy.Subject}",
        RemedyAction.ReviewRegister => $"Review the register '{remedy.Subject}' as a whole.",
        RemedyAction.MeetCondition => $"Meet the condition '{remedy.Subject}' and say so.",
        RemedyAction.ConfirmCondition => $"Somebody other than who met it confirms the condition '{remedy.Subject}'.",
        _ => "Nothing opens it.",
    };
}

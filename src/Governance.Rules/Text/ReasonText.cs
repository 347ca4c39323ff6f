using Governance.Rules.Decisions;

namespace Governance.Rules.Text;

/// <summary>One sentence for each reason code.</summary>
internal static class ReasonText
{
    public static string Of(Reason reason) => reason.CriterionName.Length == 0 ? Sentence(reason) : $"{reason.CriterionName}: {Sentence(reason)}";

    /// <summary>The sentence without the criterion; never empty.</summary>
    public static string Sentence(Reason reason) => reason.Code switch
    {
        ReasonCodes.RulebookStale => $"the rulebook '{reason.Subject}' at hand is not the one that the measure is bound to.",
        ReasonCodes.GateUnknown => $"the rulebook has no gate '{reason.Subject}'.",
        ReasonCodes.GateOutOfOrder => $"the measure does not stand before gate '{reason.Subject}'.",
        ReasonCodes.GateNotApplicable => $"gate '{reason.Subject}' does not apply to this measure: another one does.",
        ReasonCodes.GateWithoutCriteria => $"gate '{reason.Subject}' asks for nothing, so it opens for nobody.",
        ReasonCodes.CriterionUnknown => $"no rule is known for the criterion '{reason.Subject}'.",
        ReasonCodes.CriterionNotKnownHere => "the facts for this are not known here.",
        ReasonCodes.MeasureKilled => "the measure was killed; its gates stay shut.",
        ReasonCodes.MeasureClosed => "the measure is closed; its gates stay shut.",
        ReasonCodes.OutcomeNotOffered => $"the outcome {reason.Subject} is not on offer at this gate.",
        ReasonCodes.OutcomeNotYours => $"whoever asks does not have the right to decide {reason.Subject}.",
        ReasonCodes.OutcomeReasonMissing => $"{reason.Subject} wants a reason.",
        ReasonCodes.ConditionOpen => $"the condition '{reason.Subject}' is not met yet.",
        ReasonCodes.ConditionOverdue => $"the condition '{reason.Subject}' is overdue.",
        ReasonCodes.ConditionNotConfirmed => $"nobody else has confirmed yet that the condition '{reason.Subject}' is met.",
        ReasonCodes.ScoreTooLow => $"less than {reason.Subject} percent of what should be met is met.",
        ReasonCodes.FieldMissing => $"the field '{reason.Subject}' is empty.",
        ReasonCodes.RoleUnassigned => $"nobody holds the role '{reason.Subject}'.",
        ReasonCodes.EvidenceMissing => $"there is no evidence of the kind '{reason.Subject}'.",
        ReasonCodes.EvidenceNotCaptured => $"the evidence of the kind '{reason.Subject}' has not been captured yet.",
        ReasonCodes.EvidenceNotYetValid => $"the evidence of the kind '{reason.Subject}' is not valid yet.",
        ReasonCodes.EvidenceExpired => $"the evidence of the kind '{reason.Subject}' has expired.",
        ReasonCodes.EvidenceRefused => $"the evidence of the kind '{reason.Subject}' was not accepted.",
        ReasonCodes.EvidenceRevoked => $"the evidence of the kind '{reason.Subject}' was revoked.",
        ReasonCodes.WorkItemsNoneMapped => $"no work item is mapped to gate '{reason.Subject}'.",
        ReasonCodes.WorkItemOpen => $"the work item {reason.Subject} is not complete.",
        ReasonCodes.WorkItemUnknown => $"the state of the work item {reason.Subject} is not known.",
        ReasonCodes.RegisterUnknown => $"no register '{reason.Subject}' is kept here.",
        ReasonCodes.RegisterOpen => $"this is open: {reason.Subject}",
        ReasonCodes.RegisterNotReviewed => $"the register '{reason.Subject}' has not been reviewed since it last changed.",
        ReasonCodes.RegisterReviewExpired => $"the review of the register '{reason.Subject}' is too old.",
        ReasonCodes.RegisterReviewNotTheirs => $"whoever reviewed the register '{reason.Subject}' did not hold a role that may.",
        ReasonCodes.ApprovalMissing => $"approval is missing in step '{reason.Subject}'.",
        ReasonCodes.ApprovalRejected => $"a rejection stands in step '{reason.Subject}'.",
        ReasonCodes.ApprovalOutOfOrder => $"the approval in step '{reason.Subject}' was given before the step ahead of it was complete.",
        ReasonCodes.ApprovalPacketChanged => $"the packet changed after the approval in step '{reason.Subject}'.",
        ReasonCodes.ApprovalExpired => $"the approval in step '{reason.Subject}' is older than the step allows.",
        ReasonCodes.ApprovalNotDelegated => $"the approval in step '{reason.Subject}' was given for somebody else without a delegation that held at that time.",
        ReasonCodes.ApprovalSegregationOfDuties => $"the approval in step '{reason.Subject}' does not count: its giver holds a role that may not approve there.",
        ReasonCodes.ApprovalOnePersonOneStep => $"the approval in step '{reason.Subject}' does not count: its giver answered in another step first.",
        ReasonCodes.ApprovalPolicyEmpty => $"the approval policy of '{reason.Subject}' asks nobody.",
        _ => $"refused ({reason.Subject}).",
    };
}

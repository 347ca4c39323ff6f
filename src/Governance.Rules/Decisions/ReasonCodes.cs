namespace Governance.Rules.Decisions;

/// <summary>The stable codes of every reason for which the evaluator refuses.</summary>
public static class ReasonCodes
{
    public const string RulebookStale = "Rulebook.Stale";
    public const string GateUnknown = "Gate.Unknown";
    public const string GateOutOfOrder = "Gate.OutOfOrder";
    public const string GateNotApplicable = "Gate.NotApplicable";
    public const string GateWithoutCriteria = "Gate.WithoutCriteria";
    public const string CriterionUnknown = "Criterion.Unknown";
    public const string CriterionNotKnownHere = "Criterion.NotKnownHere";
    public const string MeasureKilled = "Measure.Killed";
    public const string MeasureClosed = "Measure.Closed";
    public const string OutcomeNotOffered = "Outcome.NotOffered";
    public const string OutcomeNotYours = "Outcome.NotYours";
    public const string ConditionOpen = "Conditions.Open";
    public const string ConditionOverdue = "Conditions.Overdue";
    public const string ConditionNotConfirmed = "Conditions.NotConfirmed";
    public const string ScoreTooLow = "Score.TooLow";
    public const string OutcomeReasonMissing = "Outcome.ReasonMissing";
    public const string FieldMissing = "Fields.Missing";
    public const string RoleUnassigned = "Roles.Unassigned";
    public const string EvidenceMissing = "Evidence.Missing";
    public const string EvidenceNotCaptured = "Evidence.NotCaptured";
    public const string EvidenceNotYetValid = "Evidence.NotYetValid";
    public const string EvidenceExpired = "Evidence.Expired";
    public const string EvidenceRefused = "Evidence.Refused";
    public const string EvidenceRevoked = "Evidence.Revoked";
    public const string WorkItemsNoneMapped = "WorkItems.NoneMapped";
    public const string WorkItemOpen = "WorkItems.Open";
    public const string WorkItemUnknown = "WorkItems.Unknown";
    public const string RegisterUnknown = "Registers.Unknown";
    public const string RegisterOpen = "Registers.Open";
    public const string RegisterNotReviewed = "Registers.NotReviewed";
    public const string RegisterReviewExpired = "Registers.ReviewExpired";
    public const string RegisterReviewNotTheirs = "Registers.ReviewNotTheirs";
    public const string ApprovalMissing = "Approvals.Missing";
    public const string ApprovalRejected = "Approvals.Rejected";
    public const string ApprovalOutOfOrder = "Approvals.OutOfOrder";
    public const string ApprovalPacketChanged = "Approvals.PacketChanged";
    public const string ApprovalSegregationOfDuties = "Approvals.SegregationOfDuties";
    public const string ApprovalExpired = "Approvals.Expired";
    public const string ApprovalNotDelegated = "Approvals.NotDelegated";
    public const string ApprovalOnePersonOneStep = "Approvals.OnePersonOneStep";
    public const string ApprovalPolicyEmpty = "Approvals.PolicyEmpty";
}

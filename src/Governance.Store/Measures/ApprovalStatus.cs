namespace Governance.Store.Measures;

/// <summary>Whether a recorded approval counts. The numbers are those of <c>gov_approvalstatus</c>.</summary>
public enum ApprovalStatus
{
    Counted = 1,
    Void = 3,
}

namespace Governance.Store.Approvals;

/// <summary>An approver's answer.</summary>
internal enum ApprovalRequestAnswer
{
    Approve = 1,
    Reject = 2,
}

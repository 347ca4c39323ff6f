namespace Governance.Rules.Facts;

/// <summary>What an approver answered.</summary>
public enum ApprovalAnswer
{
    /// <summary>No answer.</summary>
    None = 0,

    /// <summary>Yes.</summary>
    Approve = 1,

    /// <summary>No: blocks the step until the same person approves.</summary>
    Reject = 2,
}

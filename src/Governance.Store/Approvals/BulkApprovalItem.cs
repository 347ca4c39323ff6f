namespace Governance.Store.Approvals;

/// <summary>One of many approvals.</summary>
internal sealed record BulkApprovalItem
{
    public required string Measure { get; init; }

    public required string Gate { get; init; }

    public required string Step { get; init; }

    public required ApprovalRequestAnswer Answer { get; init; }

    public required string PacketDigest { get; init; }

    public string? Delegation { get; init; }

    public string? Comment { get; init; }

    public ApprovalRequest Answered() => new() { Step = Step, Answer = Answer, PacketDigest = PacketDigest, Delegation = Delegation, Comment = Comment };
}

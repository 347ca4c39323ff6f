namespace Governance.Store.Approvals;

/// <summary>Body of an approval.</summary>
internal sealed record ApprovalRequest
{
    public required string Step { get; init; }

    public required ApprovalRequestAnswer Answer { get; init; }

    public required string PacketDigest { get; init; }

    public string? Delegation { get; init; }

    public string? Comment { get; init; }
}

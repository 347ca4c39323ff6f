using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Approvals;

/// <summary>An answer to an approval step. The approver is the command's actor, who must be a linked person.</summary>
public sealed record RecordApproval : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The gate.</summary>
    public required string Gate { get; init; }

    /// <summary>The step.</summary>
    public required string Step { get; init; }

    /// <summary>True for approve, false for reject.</summary>
    public required bool Approve { get; init; }

    /// <summary>Digest of the packet that the approver saw.</summary>
    public required string PacketDigest { get; init; }

    /// <summary>The delegation under which the actor answers for its principal; empty for oneself.</summary>
    public string? DelegationId { get; init; }

    /// <summary>The approver's words.</summary>
    public string? Comment { get; init; }

    /// <summary>The host row that asked; empty for the API.</summary>
    public HostReference? Source { get; init; }
}

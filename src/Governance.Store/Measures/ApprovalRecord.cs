using System;

namespace Governance.Store.Measures;

/// <summary>One answer to one approval step, bound to the packet that was seen.</summary>
public sealed record ApprovalRecord
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>The gate.</summary>
    public required string Gate { get; init; }

    /// <summary>The step of the gate's approval policy.</summary>
    public required string Step { get; init; }

    /// <summary>Who answered.</summary>
    public required string PersonId { get; init; }

    /// <summary>For whom, when it was delegated; empty for oneself.</summary>
    public string? PrincipalId { get; init; }

    /// <summary>The delegation under which it was given; empty for oneself.</summary>
    public ApprovalDelegation? Delegation { get; init; }

    /// <summary>True for approve, false for reject.</summary>
    public required bool Approved { get; init; }

    /// <summary>Digest of the packet that was seen.</summary>
    public required string PacketDigest { get; init; }

    /// <summary>Digest of the part of the packet that the step sees; empty when it sees the whole.</summary>
    public string? PartDigest { get; init; }

    /// <summary>The measure's round when it was given.</summary>
    public required int Round { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether it counts.</summary>
    public required ApprovalStatus Status { get; init; }

    /// <summary>Why it no longer counts.</summary>
    public string? StatusReason { get; init; }

    /// <summary>The approver's words.</summary>
    public string? Comment { get; init; }

    /// <summary>The host row that it came from; empty when it came through the API.</summary>
    public HostReference? Source { get; init; }

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>Ledger number under which it was recorded: the order in which answers count.</summary>
    public required long RecordedNumber { get; init; }
}

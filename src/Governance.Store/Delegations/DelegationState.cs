using System;
using System.Collections.Immutable;

namespace Governance.Store.Delegations;

/// <summary>Time-boxed authority to answer approval steps for somebody else, who stays the principal.</summary>
public sealed record DelegationState
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>Who gave it, and for whom the delegate answers.</summary>
    public required string PrincipalId { get; init; }

    /// <summary>Who may answer once they have accepted.</summary>
    public required string DelegateId { get; init; }

    /// <summary>The role of the principal in which the delegate answers.</summary>
    public required string Role { get; init; }

    /// <summary>The measures that it is for; empty for all on which the principal holds the role.</summary>
    public ImmutableList<string> Measures { get; init; } = [];

    /// <summary>From when.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>The first instant after it.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When the delegate accepted; empty until then.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>When it was taken back or declined; empty while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Who took it back or declined it.</summary>
    public string? RevokedBy { get; init; }

    /// <summary>Why it was taken back or declined.</summary>
    public string? RevokedReason { get; init; }

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }
}

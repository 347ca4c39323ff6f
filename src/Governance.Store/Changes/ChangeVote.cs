using System;
using System.Collections.Generic;

namespace Governance.Store.Changes;

/// <summary>One person's decision about a change request.</summary>
public sealed record ChangeVote
{
    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>Roles by which they decided.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>For or against.</summary>
    public required bool Approved { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

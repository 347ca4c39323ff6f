using System;
using System.Collections.Generic;

namespace Governance.Store.Capacity;

/// <summary>What a check of a measure's needs against everybody's came to.</summary>
public sealed record CapacityCheck
{
    /// <summary>Who checked.</summary>
    public required string By { get; init; }

    /// <summary>Roles that the checker held on the measure, or in the tenant.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was not covered; none when everything was.</summary>
    public required IReadOnlyList<CapacityGap> Gaps { get; init; }

    /// <summary>Whether the needs changed since.</summary>
    public bool Outdated { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

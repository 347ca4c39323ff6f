using System;
using System.Collections.Generic;

namespace Governance.Store.Registers;

/// <summary>A review of a register as a whole. It holds until the register changes.</summary>
public sealed record WholeReview
{
    /// <summary>Who reviewed.</summary>
    public required string By { get; init; }

    /// <summary>Roles that the reviewer held on the measure, or in the tenant.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>What the reviewer found.</summary>
    public required string Comment { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

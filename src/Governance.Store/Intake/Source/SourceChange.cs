using System;
using System.Collections.Generic;

namespace Governance.Store.Intake.Source;

/// <summary>A look at CRM that found something else than the one before.</summary>
public sealed record SourceChange
{
    /// <summary>What changed.</summary>
    public required IReadOnlyList<SourceFieldChange> Changes { get; init; }

    /// <summary>When the store recorded it.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Ledger number of the entry.</summary>
    public required long LedgerNumber { get; init; }
}

using System;
using System.Collections.Generic;

namespace Governance.Store.Closure;

/// <summary>What the controller confirmed for one month, value kind and currency, and how.</summary>
public sealed record ValueConfirmation
{
    /// <summary>The value kind.</summary>
    public required string Kind { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>The month, for example <c>2027-01</c>.</summary>
    public required string Period { get; init; }

    /// <summary>The confirmed amount.</summary>
    public required decimal Actual { get; init; }

    /// <summary>How it was confirmed.</summary>
    public required string Method { get; init; }

    /// <summary>Key of the evidence that shows it.</summary>
    public required string EvidenceKey { get; init; }

    /// <summary>The controller who confirmed it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }

    /// <summary>The ledger lines in which it shows.</summary>
    public IReadOnlyList<LedgerLine> Lines { get; init; } = [];
}

using System;

namespace Governance.Store.Risks;

/// <summary>A risk that needs somebody above its owner.</summary>
public sealed record RiskEscalation
{
    /// <summary>Why.</summary>
    public required RiskEscalationCause Cause { get; init; }

    /// <summary>The score then.</summary>
    public required int Score { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

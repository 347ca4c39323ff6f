using System;

namespace Governance.Store.Risks;

/// <summary>Somebody with the right to it accepted a risk, up to the score that it had.</summary>
public sealed record RiskAcceptance
{
    /// <summary>The score accepted; a higher one is not covered.</summary>
    public required int Score { get; init; }

    /// <summary>Who.</summary>
    public required string By { get; init; }

    /// <summary>By which role.</summary>
    public required string Role { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

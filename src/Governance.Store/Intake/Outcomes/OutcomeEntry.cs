using System;

using Governance.Store.Intake.Assessment;

namespace Governance.Store.Intake.Outcomes;

/// <summary>One decision about a demand, as it was taken.</summary>
public sealed record OutcomeEntry
{
    /// <summary>An intake outcome or a portfolio outcome, by name.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Until when it was deferred.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What the scores came to then.</summary>
    public ScoreResult? Result { get; init; }

    /// <summary>Digest of the intake rules that it followed.</summary>
    public string? RulesDigest { get; init; }

    /// <summary>Ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

using System;

namespace Governance.Store.Intake.Assessment;

/// <summary>The last answer to a review.</summary>
public sealed record ReviewAnswer
{
    /// <summary>The review.</summary>
    public required DemandReview Review { get; init; }

    /// <summary>Whether it was passed.</summary>
    public required bool Passed { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who answered.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Digest of the intake rules that it followed.</summary>
    public required string RulesDigest { get; init; }

    /// <summary>Whether what was reviewed changed afterwards: the answer counts no more.</summary>
    public bool Outdated { get; init; }

    /// <summary>Ledger number of the answer.</summary>
    public required long LedgerNumber { get; init; }
}

using System;
using System.Collections.Generic;

namespace Governance.Store.Ledger.Export;

/// <summary>The verifier's answer.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Entries">Entries read.</param>
/// <param name="Checkpoints">Checkpoints whose signature and root are right.</param>
/// <param name="Findings">What is wrong, one sentence each; empty when verified.</param>
public sealed record VerificationReport(VerificationOutcome Outcome, long Entries, long Checkpoints, IReadOnlyList<string> Findings)
{
    /// <summary>The time of the newest entry as it says itself; when all is verified, the newest checkpoint has signed it.</summary>
    public DateTimeOffset? NewestAt { get; init; }

    /// <summary>Whether a checkpoint that was kept elsewhere took part. Without one, an export cut back to an earlier checkpoint looks whole.</summary>
    public bool IsAgainstKept { get; init; }
}

using System.Collections.Generic;

namespace Governance.Store.Ledger.Export;

/// <summary>The verifier's answer.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Entries">Entries read.</param>
/// <param name="Checkpoints">Checkpoints whose signature and root are right.</param>
/// <param name="Findings">What is wrong, one sentence each; empty when verified.</param>
public sealed record VerificationReport(VerificationOutcome Outcome, long Entries, long Checkpoints, IReadOnlyList<string> Findings);

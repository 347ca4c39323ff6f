namespace Governance.Store.Sync.Rows;

/// <summary>The answer of <see cref="RowWriter"/>.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">The host's words when refused.</param>
internal sealed record RowAnswer(RowOutcome Outcome, string Reason = "");

namespace Governance.Store.Sync.Dataverse;

/// <summary>The answer to a write.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Code">The host's error code when refused.</param>
/// <param name="Message">The host's words when refused.</param>
internal sealed record DataverseAnswer(DataverseWriteOutcome Outcome, string Code = "", string Message = "");

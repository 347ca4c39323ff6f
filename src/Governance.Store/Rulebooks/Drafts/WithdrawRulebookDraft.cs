using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Takes a draft back.</summary>
public sealed record WithdrawRulebookDraft : Command
{
    /// <summary>Digest of the draft.</summary>
    public required string Digest { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

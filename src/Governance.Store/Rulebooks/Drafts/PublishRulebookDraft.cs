using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>Publishes a draft.</summary>
public sealed record PublishRulebookDraft : Command
{
    /// <summary>Digest of the draft that was looked at.</summary>
    public required string Digest { get; init; }
}

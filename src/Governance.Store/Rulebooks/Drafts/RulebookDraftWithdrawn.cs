using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>A draft is not to be published; it can be drafted again.</summary>
public sealed record RulebookDraftWithdrawn : DomainEvent
{
    public required string By { get; init; }

    public required string Reason { get; init; }
}

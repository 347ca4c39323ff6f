using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>A draft became a published rulebook.</summary>
public sealed record RulebookDraftPublished : DomainEvent
{
    public required string By { get; init; }
}

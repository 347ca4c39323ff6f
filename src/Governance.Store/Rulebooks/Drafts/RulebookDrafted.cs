using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Drafts;

/// <summary>An administrator wrote a rulebook; nobody is governed by it before it is published.</summary>
public sealed record RulebookDrafted : DomainEvent
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string Canonical { get; init; }

    public required string By { get; init; }
}

using Governance.Store.Commands;

namespace Governance.Store.Rulebooks.Events;

/// <summary>A rulebook can be used from now on, and never changes.</summary>
public sealed record RulebookPublished : DomainEvent
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string Canonical { get; init; }

    public string? DraftedBy { get; init; }

    public string? PublishedBy { get; init; }
}

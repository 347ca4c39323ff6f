using Governance.Store.Commands;

namespace Governance.Store.Capacity;

/// <summary>A skill that measures may need.</summary>
public sealed record SkillCreated : DomainEvent
{
    public required string Name { get; init; }
}

using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>A node of the hierarchy was created.</summary>
public sealed record NodeCreated : DomainEvent
{
    public required NodeKind Kind { get; init; }

    public required string Name { get; init; }

    public required string ParentId { get; init; }
}

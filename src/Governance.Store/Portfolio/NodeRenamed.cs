using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>A node is called something else.</summary>
public sealed record NodeRenamed : DomainEvent
{
    public required string OldName { get; init; }

    public required string Name { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}

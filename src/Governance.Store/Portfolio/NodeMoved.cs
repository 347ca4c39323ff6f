using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>A node stands under another parent, with everything below it.</summary>
public sealed record NodeMoved : DomainEvent
{
    public required string OldParentId { get; init; }

    public required string ParentId { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}

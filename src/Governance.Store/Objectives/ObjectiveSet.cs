using Governance.Store.Commands;

namespace Governance.Store.Objectives;

/// <summary>An objective was made, or is something else now.</summary>
public sealed record ObjectiveSet : DomainEvent
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? ParentId { get; init; }

    public string? OwnerId { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}

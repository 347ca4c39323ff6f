using Governance.Store.Commands;

namespace Governance.Store.Objectives;

/// <summary>An objective ended. It stays in the map and in history, and nothing new serves it.</summary>
public sealed record ObjectiveRetired : DomainEvent
{
    public required string By { get; init; }

    public required string Reason { get; init; }
}

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>The store looked at a work item in its host.</summary>
public sealed record WorkItemObserved : DomainEvent
{
    public required string Id { get; init; }

    public required bool Completed { get; init; }

    public required long HostVersion { get; init; }
}

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>A work item was completed while its own criterion was not met.</summary>
public sealed record BreachFound : DomainEvent
{
    public required string WorkItemId { get; init; }

    public required string Text { get; init; }
}

using Governance.Store.Breaches;
using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>Something happened in a host that the rules do not cover.</summary>
public sealed record BreachFound : DomainEvent
{
    /// <summary>What completed work items were called once; entries without a kind are of that one, too.</summary>
    public const string WorkItemCompleted = "WorkItemCompleted";

    /// <summary>The name of a <see cref="BreachKind"/>.</summary>
    public string Kind { get; init; } = WorkItemCompleted;

    /// <summary>The work item; empty for other kinds.</summary>
    public string? WorkItemId { get; init; }

    public required string Text { get; init; }

    /// <summary>What was changed; empty in old entries about work items.</summary>
    public HostChange? Change { get; init; }
}

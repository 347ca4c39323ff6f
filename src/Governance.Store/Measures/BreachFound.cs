using Governance.Store.Breaches;
using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>Something happened in a host that the rules do not cover: a work item was completed while its own criterion was not met, or a gate was changed there.</summary>
public sealed record BreachFound : DomainEvent
{
    /// <summary>The kind of a completed work item; entries without a kind are of this one.</summary>
    public const string WorkItemCompleted = "WorkItemCompleted";

    /// <summary>The kind of a governed column that was changed in its host.</summary>
    public const string GateChangedInHost = "GateChangedInHost";

    public string Kind { get; init; } = WorkItemCompleted;

    /// <summary>The work item; empty for other kinds.</summary>
    public string? WorkItemId { get; init; }

    public required string Text { get; init; }

    /// <summary>What was changed; empty for work items.</summary>
    public HostChange? Change { get; init; }
}

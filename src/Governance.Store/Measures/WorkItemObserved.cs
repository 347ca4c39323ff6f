using System;

using Governance.Store.Commands;

namespace Governance.Store.Measures;

/// <summary>The store looked at a work item in its host, or read of it in the host's history.</summary>
public sealed record WorkItemObserved : DomainEvent
{
    public required string Id { get; init; }

    public required bool Completed { get; init; }

    public required long HostVersion { get; init; }

    /// <summary>When, by the host's clock; empty when the host did not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The entry of the host's history; empty for the state of a look.</summary>
    public string? Entry { get; init; }
}

using System;

namespace Governance.Store.Objectives;

/// <summary>A strategic objective. Objectives form a tree.</summary>
public sealed record ObjectiveState
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>Its code, unique within the tenant.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The objective that it serves itself; empty at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>The person who answers for it; empty when nobody does.</summary>
    public string? OwnerId { get; init; }

    /// <summary>When it was retired; empty while it stands.</summary>
    public DateTimeOffset? RetiredAt { get; init; }

    /// <summary>Who retired it.</summary>
    public string? RetiredBy { get; init; }

    /// <summary>Why.</summary>
    public string? RetiredReason { get; init; }
}

using Governance.Store.Commands;

namespace Governance.Store.Objectives;

/// <summary>A new objective, or another content of one that there is.</summary>
public sealed record SetObjective : Command
{
    /// <summary>The objective; empty for a new one.</summary>
    public string? ObjectiveId { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The objective above it; empty at the top.</summary>
    public string? ParentId { get; init; }

    /// <summary>The person who answers for it.</summary>
    public string? OwnerId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>Another name or another parent for a node.</summary>
public sealed record ChangeNode : Command
{
    /// <summary>The node.</summary>
    public required string NodeId { get; init; }

    /// <summary>What it shall be called; empty to leave it.</summary>
    public string? Name { get; init; }

    /// <summary>Where it shall stand; empty to leave it.</summary>
    public string? ParentId { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

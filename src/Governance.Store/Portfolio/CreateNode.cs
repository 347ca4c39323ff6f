using Governance.Store.Commands;

namespace Governance.Store.Portfolio;

/// <summary>A new node of the hierarchy.</summary>
public sealed record CreateNode : Command
{
    /// <summary>Its level.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The node one level up; empty or <c>organization</c> for a Portfolio.</summary>
    public string? ParentId { get; init; }
}

namespace Governance.Store.Portfolio;

/// <summary>A node of the hierarchy.</summary>
public sealed record NodeState
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>Its level.</summary>
    public required NodeKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The node one level up; <c>organization</c> for a Portfolio.</summary>
    public required string ParentId { get; init; }
}

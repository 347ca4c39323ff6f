namespace Governance.Store.Portfolio;

/// <summary>Body of a node's change.</summary>
internal sealed record ChangeNodeRequest
{
    public string? Name { get; init; }

    public string? ParentId { get; init; }

    public string? Reason { get; init; }
}

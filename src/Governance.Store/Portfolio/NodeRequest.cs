namespace Governance.Store.Portfolio;

/// <summary>Body of a new node.</summary>
internal sealed record NodeRequest
{
    public required NodeKind Kind { get; init; }

    public required string Name { get; init; }

    public string? ParentId { get; init; }
}

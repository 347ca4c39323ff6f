namespace Governance.Store.Measures;

/// <summary>A work item as it was mapped.</summary>
public sealed record WorkItemMapping
{
    public required string Id { get; init; }

    public required string Host { get; init; }

    public required string ExternalKey { get; init; }

    public required string Title { get; init; }

    public required string Gate { get; init; }

    public string? Criterion { get; init; }
}

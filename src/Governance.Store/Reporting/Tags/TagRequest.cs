namespace Governance.Store.Reporting.Tags;

/// <summary>Body of a tag.</summary>
internal sealed record TagRequest
{
    public required string Tag { get; init; }

    public bool Given { get; init; } = true;

    public string? Reason { get; init; }
}

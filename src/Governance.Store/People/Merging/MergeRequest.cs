namespace Governance.Store.People.Merging;

/// <summary>Body of a merge.</summary>
internal sealed record MergeRequest
{
    public required string Into { get; init; }

    public string? Reason { get; init; }
}

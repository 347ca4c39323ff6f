namespace Governance.Store.Portfolio;

/// <summary>Body of a placing.</summary>
internal sealed record ParentRequest
{
    public string? ParentId { get; init; }
}

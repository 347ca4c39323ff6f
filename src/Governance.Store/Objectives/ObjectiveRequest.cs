namespace Governance.Store.Objectives;

/// <summary>Body of an objective.</summary>
internal sealed record ObjectiveRequest
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? ParentId { get; init; }

    public string? OwnerId { get; init; }

    public string? Reason { get; init; }
}

namespace Governance.Store.People.Touchpoints;

/// <summary>Body of a touchpoint.</summary>
internal sealed record TouchpointRequest
{
    public required string Code { get; init; }

    public bool Remove { get; init; }

    public string? FromFunction { get; init; }

    public string? ToFunction { get; init; }

    public string? About { get; init; }

    public string? PersonId { get; init; }

    public string? Reason { get; init; }
}

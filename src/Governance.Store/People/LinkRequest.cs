namespace Governance.Store.People;

/// <summary>Body of a proposed link.</summary>
internal sealed record LinkRequest
{
    public required string System { get; init; }

    public required string Scope { get; init; }

    public required string Subject { get; init; }
}

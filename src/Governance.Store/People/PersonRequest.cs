namespace Governance.Store.People;

/// <summary>Body of a new person.</summary>
internal sealed record PersonRequest
{
    public required string Name { get; init; }
}

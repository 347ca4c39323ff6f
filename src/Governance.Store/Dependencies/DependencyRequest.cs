namespace Governance.Store.Dependencies;

/// <summary>Body of a dependency.</summary>
internal sealed record DependencyRequest
{
    public required DependencyDraft Dependency { get; init; }

    public string? Reason { get; init; }
}

namespace Governance.Store.Hosts.Binding;

/// <summary>Body of a release.</summary>
internal sealed record ReleaseRequest
{
    public string? Reason { get; init; }
}

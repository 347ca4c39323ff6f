namespace Governance.Store.Hosts.Binding;

/// <summary>Body of a release.</summary>
internal sealed record HostReleaseRequest
{
    public string? Reason { get; init; }
}

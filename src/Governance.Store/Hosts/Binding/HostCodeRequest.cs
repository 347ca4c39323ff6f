namespace Governance.Store.Hosts.Binding;

/// <summary>Body of a request for a code.</summary>
internal sealed record HostCodeRequest
{
    public required string Host { get; init; }
}

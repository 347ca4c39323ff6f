using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>A one-time code was used, and is good for nothing any more.</summary>
public sealed record HostCodeUsed : DomainEvent
{
    public required string Host { get; init; }

    public required string Scope { get; init; }
}

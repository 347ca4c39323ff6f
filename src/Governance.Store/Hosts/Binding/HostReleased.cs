using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>A host belongs to the tenant no longer.</summary>
public sealed record HostReleased : DomainEvent
{
    public required string Host { get; init; }

    public required string Scope { get; init; }

    public required string ReleasedBy { get; init; }

    public required string Reason { get; init; }
}

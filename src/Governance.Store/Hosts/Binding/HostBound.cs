using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>A host belongs to the tenant from here on.</summary>
public sealed record HostBound : DomainEvent
{
    public required string Host { get; init; }

    public required string Scope { get; init; }

    /// <summary>Who asked for the code.</summary>
    public required string BoundBy { get; init; }

    /// <summary>The host's own account that entered the code, where the host names it.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>SHA-256 of the code.</summary>
    public required string CodeDigest { get; init; }
}

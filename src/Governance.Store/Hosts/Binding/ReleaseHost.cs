using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>An administrator ends the binding of a host.</summary>
public sealed record ReleaseHost : Command
{
    /// <summary>The kind of host.</summary>
    public required string Host { get; init; }

    /// <summary>OrganizationId or cloudId.</summary>
    public required string Scope { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

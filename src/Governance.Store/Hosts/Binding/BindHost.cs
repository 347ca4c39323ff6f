using Governance.Store.Commands;

namespace Governance.Store.Hosts.Binding;

/// <summary>A host sent a code of the tenant.</summary>
public sealed record BindHost : Command
{
    /// <summary>The kind of host.</summary>
    public required string Host { get; init; }

    /// <summary>OrganizationId or cloudId, as the host itself proves it.</summary>
    public required string Scope { get; init; }

    /// <summary>SHA-256 of the code.</summary>
    public required string Digest { get; init; }

    /// <summary>The host's own account that entered the code, where the host names it.</summary>
    public string? EnteredBy { get; init; }
}

using System;

namespace Governance.Store.Hosts.Binding;

/// <summary>A host that is bound to the tenant, or was.</summary>
public sealed record HostBindingState
{
    /// <summary>The kind of host.</summary>
    public required string Host { get; init; }

    /// <summary>OrganizationId or cloudId.</summary>
    public required string Scope { get; init; }

    /// <summary>When it was last bound.</summary>
    public required DateTimeOffset BoundAt { get; init; }

    /// <summary>Who asked for the code of the last binding.</summary>
    public required string BoundBy { get; init; }

    /// <summary>When it was released; empty while it is bound.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>Whether it is bound now.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsBound => ReleasedAt is null;
}

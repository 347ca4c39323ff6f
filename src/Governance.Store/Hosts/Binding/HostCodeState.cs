using System;

namespace Governance.Store.Hosts.Binding;

/// <summary>A one-time code, known by its hash.</summary>
public sealed record HostCodeState
{
    /// <summary>SHA-256 of the code.</summary>
    public required string Digest { get; init; }

    /// <summary>The kind of host that it binds.</summary>
    public required string Host { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>When it stops being good.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The host that used it; empty while it was not used.</summary>
    public string? UsedBy { get; init; }

    /// <summary>Whether it binds a host of the kind at that time.</summary>
    public bool IsGoodFor(string host, DateTimeOffset now) => UsedBy is null && Host == host && now < ExpiresAt;
}

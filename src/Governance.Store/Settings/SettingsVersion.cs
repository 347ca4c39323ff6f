using System;

namespace Governance.Store.Settings;

/// <summary>Settings as they were proposed and published.</summary>
public sealed record SettingsVersion
{
    /// <summary>SHA-256 of their canonical form.</summary>
    public required string Digest { get; init; }

    /// <summary>The settings.</summary>
    public required TenantSettings Settings { get; init; }

    /// <summary>The person who proposed them; empty for those that hold where nobody published any.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>The other person who published them; empty while they are a proposal.</summary>
    public string? PublishedBy { get; init; }

    /// <summary>When they were published, or proposed where they are not published yet.</summary>
    public DateTimeOffset? At { get; init; }
}

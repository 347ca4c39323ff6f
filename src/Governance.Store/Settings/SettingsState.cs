using System.Collections.Immutable;

namespace Governance.Store.Settings;

/// <summary>A tenant's settings, oldest first; the last ones hold.</summary>
public sealed record SettingsState
{
    /// <summary>Every published version.</summary>
    public ImmutableList<SettingsVersion> Versions { get; init; } = [];

    /// <summary>What waits for the second person; empty when nothing does. A new proposal takes its place.</summary>
    public SettingsVersion? Proposal { get; init; }
}

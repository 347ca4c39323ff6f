using Governance.Store.Commands;

namespace Governance.Store.Settings;

/// <summary>An administrator proposed settings; they wait for a second one.</summary>
public sealed record SettingsProposed : DomainEvent
{
    public required string Digest { get; init; }

    public required TenantSettings Settings { get; init; }

    public required string By { get; init; }
}

using Governance.Store.Commands;

namespace Governance.Store.Settings;

/// <summary>Proposes settings for the tenant.</summary>
public sealed record ProposeSettings : Command
{
    /// <summary>The settings.</summary>
    public required TenantSettings Settings { get; init; }
}

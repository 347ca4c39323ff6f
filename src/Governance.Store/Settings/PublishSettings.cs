using Governance.Store.Commands;

namespace Governance.Store.Settings;

/// <summary>Publishes the settings that another person proposed.</summary>
public sealed record PublishSettings : Command
{
    /// <summary>Digest of the proposal that was looked at.</summary>
    public required string Digest { get; init; }
}

using Governance.Store.Commands;

namespace Governance.Store.Settings;

/// <summary>Another administrator published the proposed settings; they hold from here on.</summary>
public sealed record SettingsPublished : DomainEvent
{
    public required string Digest { get; init; }

    public required string By { get; init; }
}

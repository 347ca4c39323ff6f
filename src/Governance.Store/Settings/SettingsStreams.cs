using System;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Storage;

namespace Governance.Store.Settings;

/// <summary>How a tenant's settings follow from their events: one stream a tenant.</summary>
internal sealed class SettingsStreams() : StreamKind<SettingsState>("settings", typeof(SettingsProposed), typeof(SettingsPublished))
{
    public const string Only = "settings/tenant";

    private static readonly TenantSettings Usual = new() { Version = 0 };

    private static readonly SettingsVersion UsualVersion = new() { Digest = DigestOf(Usual), Settings = Usual };

    /// <summary>The settings that a decision follows.</summary>
    public static TenantSettings Of(IDecisionView view) => Holding(view.Find<SettingsState>(Only)).Settings;

    /// <summary>The settings that hold, from committed state.</summary>
    public static TenantSettings Of(DocumentReader documents, string tenant) => Holding(documents.Find<SettingsState>(tenant, Only)).Settings;

    public static SettingsVersion Holding(SettingsState? state) => state is { Versions.Count: > 0 } ? state.Versions[^1] : UsualVersion;

    public static string DigestOf(TenantSettings settings) => MeasureFacts.Digest(System.Text.Json.JsonSerializer.Serialize(settings, StoreJson.Options));

    protected override SettingsState Evolve(SettingsState? state, RecordedEvent recorded) => recorded.Event switch
    {
        SettingsProposed proposed => (state ?? new SettingsState()) with
        {
            Proposal = new SettingsVersion { Digest = proposed.Digest, Settings = proposed.Settings, ProposedBy = proposed.By, At = recorded.At },
        },
        SettingsPublished published when state?.Proposal is { } proposal && proposal.Digest == published.Digest => state with
        {
            Versions = state.Versions.Add(proposal with { PublishedBy = published.By, At = recorded.At }),
            Proposal = null,
        },
        _ => throw new InvalidOperationException($"Settings have no event {recorded.Event.GetType().Name} here."),
    };
}

using System.Collections.Generic;
using System.Linq;

using Governance.Store.Storage;

namespace Governance.Store.Settings;

/// <summary>Settings from committed state.</summary>
internal sealed class SettingsReader(DocumentReader documents)
{
    /// <summary>Those that hold.</summary>
    public TenantSettings Of(string tenant) => SettingsStreams.Of(documents, tenant);

    /// <summary>Every version, oldest first, with what waits for publication at the end.</summary>
    public IReadOnlyList<SettingsVersion> All(string tenant)
    {
        var state = documents.Find<SettingsState>(tenant, SettingsStreams.Only);
        var versions = state is { Versions.Count: > 0 } ? state.Versions : [SettingsStreams.Holding(null)];
        return state?.Proposal is { } proposal ? [.. versions.Append(proposal)] : versions;
    }
}

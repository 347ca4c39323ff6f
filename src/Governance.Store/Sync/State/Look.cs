using System.Collections.Generic;

namespace Governance.Store.Sync.State;

/// <summary>What one look at a source found.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Scope">OrganizationId or cloudId.</param>
/// <param name="Source">The table, or <c>issue</c>.</param>
/// <param name="Cursor">Where the next look starts.</param>
public sealed record Look(string Tenant, string Scope, string Source, string Cursor)
{
    /// <summary>Ids that exist.</summary>
    public IReadOnlyCollection<string> Seen { get; init; } = [];

    /// <summary>Ids that no longer exist.</summary>
    public IReadOnlyCollection<string> Gone { get; init; } = [];

    /// <summary>Ids to be looked at.</summary>
    public IReadOnlyCollection<string> Wanted { get; init; } = [];
}

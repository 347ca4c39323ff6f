using System.Collections.Generic;

namespace Governance.Store.Measures;

/// <summary>A measure as intake wants it made.</summary>
public sealed record MeasureDraft
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Digest of the rulebook that shall govern it.</summary>
    public required string Rulebook { get; init; }

    /// <summary>Who holds which role.</summary>
    public IReadOnlyList<RoleHolder> Roles { get; init; } = [];

    /// <summary>Values of fields by name.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>(System.StringComparer.Ordinal);
}

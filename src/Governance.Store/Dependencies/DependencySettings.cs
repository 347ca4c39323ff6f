using System.Collections.Generic;

namespace Governance.Store.Dependencies;

/// <summary>Who may review dependencies.</summary>
public sealed record DependencySettings
{
    /// <summary>Roles of the tenant that may review without a role on the measure.</summary>
    public IReadOnlyList<string> Reviewers { get; init; } = ["committee", "pmo"];
}

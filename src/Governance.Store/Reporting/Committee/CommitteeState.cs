using System.Collections.Immutable;

namespace Governance.Store.Reporting.Committee;

/// <summary>The reports that were handed out for a node.</summary>
public sealed record CommitteeState
{
    /// <summary>The node's id, or <c>organization</c>.</summary>
    public required string Node { get; init; }

    /// <summary>Oldest first.</summary>
    public ImmutableList<IssuedReport> Reports { get; init; } = [];
}

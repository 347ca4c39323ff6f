using System.Collections.Generic;

namespace Governance.Store.Changes;

/// <summary>Whose decision a change of a kind needs, from a size on.</summary>
public sealed record ChangeRule
{
    /// <summary>The kind.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>From which size on; 0 is every size.</summary>
    public int From { get; init; }

    /// <summary>Roles, any one of them.</summary>
    public required IReadOnlyList<string> DecidedBy { get; init; }
}

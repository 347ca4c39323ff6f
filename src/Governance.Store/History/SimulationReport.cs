using System.Collections.Generic;

namespace Governance.Store.History;

/// <summary>What replaying recorded decisions under a draft came to.</summary>
public sealed record SimulationReport
{
    /// <summary>Why nothing could be replayed; null when it could.</summary>
    public string? Fault { get; init; }

    /// <summary>How many recorded decisions were asked again.</summary>
    public int Questions { get; init; }

    /// <summary>How many decisions belong to measures of other rulebooks, and so were not asked.</summary>
    public int OfOtherRulebooks { get; init; }

    /// <summary>Ledger numbers of reviews whose facts could not be put together again as they were recorded; none, unless the ledger or this program is not what it was.</summary>
    public IReadOnlyList<long> Unfaithful { get; init; } = [];

    /// <summary>What would have come out otherwise, in the order of the ledger.</summary>
    public IReadOnlyList<SimulatedFlip> Flips { get; init; } = [];
}

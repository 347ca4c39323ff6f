using System;

namespace Governance.Store.Dependencies;

/// <summary>The other side accepted a dependency and said when it comes.</summary>
public sealed record DependencyCommitment
{
    /// <summary>When it comes, as last said.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it was first said to come.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Who said so last.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>When it was said last.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

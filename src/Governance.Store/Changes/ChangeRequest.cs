using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Governance.Store.Changes;

/// <summary>A proposed change to a frozen baseline.</summary>
public sealed record ChangeRequest
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>Counts up from 1 within the measure: C1, C2, …</summary>
    public required int Number { get; init; }

    /// <summary>What it would set.</summary>
    public required ChangeDraft Draft { get; init; }

    /// <summary>How much it moves of what.</summary>
    public required IReadOnlyList<ChangeSize> Sizes { get; init; }

    /// <summary>Whose decisions it needs: of each list one person who holds one of these roles, another person for each list.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Needs { get; init; }

    /// <summary>The baseline that it changes.</summary>
    public required int Baseline { get; init; }

    /// <summary>Who asked.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>Decisions, oldest first.</summary>
    public ImmutableList<ChangeVote> Votes { get; init; } = [];

    /// <summary>What became of it.</summary>
    public ChangeState State { get; init; }

    /// <summary>Ledger number of its last change.</summary>
    public required long LedgerNumber { get; init; }
}

using System;
using System.Collections.Immutable;

namespace Governance.Store.Kpis.Impact;

/// <summary>What somebody reported of a measure's impact.</summary>
public sealed record ImpactUpdate
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>KPI readings that moved.</summary>
    public ImmutableList<MovedReading> Readings { get; init; } = [];

    /// <summary>Effects that moved.</summary>
    public ImmutableList<MovedEffect> Effects { get; init; } = [];

    /// <summary>Why nothing moved; empty when something did.</summary>
    public string? NoneMoved { get; init; }

    /// <summary>Who reported.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

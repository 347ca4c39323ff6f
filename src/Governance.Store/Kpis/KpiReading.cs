using System;

namespace Governance.Store.Kpis;

/// <summary>What a KPI was found to be. Readings are only added; one may correct an earlier one.</summary>
public sealed record KpiReading
{
    /// <summary>The store's id (GUID, D format).</summary>
    public required string Id { get; init; }

    /// <summary>The value in the KPI's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The day for which it holds.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The earlier reading in whose place it stands; empty when it corrects none.</summary>
    public string? Corrects { get; init; }

    /// <summary>The later reading that stands in its place; empty while it counts.</summary>
    public string? CorrectedBy { get; init; }

    /// <summary>Who entered it.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>Its ledger number.</summary>
    public required long LedgerNumber { get; init; }
}

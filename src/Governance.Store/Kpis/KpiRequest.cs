using System;

namespace Governance.Store.Kpis;

/// <summary>Body of a KPI's definition.</summary>
internal sealed record KpiRequest
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required KpiDirection Direction { get; init; }

    public decimal? Baseline { get; init; }

    public decimal? Target { get; init; }

    public DateOnly? Due { get; init; }

    public int? ReadingDays { get; init; }

    public string? Reason { get; init; }
}

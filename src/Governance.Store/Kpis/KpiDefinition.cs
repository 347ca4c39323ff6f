using System;

namespace Governance.Store.Kpis;

/// <summary>What a KPI is, and where it shall go.</summary>
public sealed record KpiDefinition
{
    /// <summary>Its code within the measure.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of its values, for example <c>%</c> or <c>days</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>Which way it has to move.</summary>
    public required KpiDirection Direction { get; init; }

    /// <summary>The value before the measure; empty while nobody knows it.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>The value that is wanted; empty while nobody has said it.</summary>
    public decimal? Target { get; init; }

    /// <summary>When the target is due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>A reading is wanted every so many days; empty when no pace is asked for.</summary>
    public int? ReadingDays { get; init; }
}

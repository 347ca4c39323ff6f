using Governance.Store.Commands;

namespace Governance.Store.Kpis;

/// <summary>Defines a KPI of a measure; the one with its code is defined anew.</summary>
public sealed record DefineKpi : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The KPI.</summary>
    public required KpiDefinition Kpi { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

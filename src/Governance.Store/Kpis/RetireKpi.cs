using Governance.Store.Commands;

namespace Governance.Store.Kpis;

/// <summary>Takes a KPI away from a measure.</summary>
public sealed record RetireKpi : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The KPI's code.</summary>
    public required string Code { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}

using System;

using Governance.Store.Commands;

namespace Governance.Store.Kpis;

/// <summary>A reading of a KPI.</summary>
public sealed record RecordKpiReading : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>The KPI's code.</summary>
    public required string Code { get; init; }

    /// <summary>The value in the KPI's unit.</summary>
    public required decimal Value { get; init; }

    /// <summary>The day for which it holds.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The earlier reading that it corrects.</summary>
    public string? Corrects { get; init; }
}

using Governance.Store.Commands;

namespace Governance.Store.Closure;

/// <summary>The controller explains why a KPI missed its target.</summary>
public sealed record ExplainKpi : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>Code of the KPI.</summary>
    public required string Kpi { get; init; }

    /// <summary>The explanation.</summary>
    public required string Text { get; init; }
}

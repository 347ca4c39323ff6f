using System;

namespace Governance.Store.Closure;

/// <summary>Why a KPI missed its target. It holds for this target and this reading only.</summary>
public sealed record KpiExplanation
{
    /// <summary>Code of the KPI.</summary>
    public required string Kpi { get; init; }

    /// <summary>The target that was missed.</summary>
    public required decimal Target { get; init; }

    /// <summary>The reading that was explained; empty when there was none.</summary>
    public string? Reading { get; init; }

    /// <summary>The explanation.</summary>
    public required string Text { get; init; }

    /// <summary>The controller who gave it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}

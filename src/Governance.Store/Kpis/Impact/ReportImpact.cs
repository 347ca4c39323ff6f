using System.Collections.Generic;

using Governance.Store.Commands;

namespace Governance.Store.Kpis.Impact;

/// <summary>An update on a measure: what moved, or why nothing did.</summary>
public sealed record ReportImpact : Command
{
    /// <summary>The measure.</summary>
    public required string MeasureId { get; init; }

    /// <summary>In words.</summary>
    public required string Text { get; init; }

    /// <summary>Ids of KPI readings that moved.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];

    /// <summary>Effects that moved.</summary>
    public IReadOnlyList<EffectName> Effects { get; init; } = [];

    /// <summary>Why nothing moved.</summary>
    public string? NoneMoved { get; init; }
}

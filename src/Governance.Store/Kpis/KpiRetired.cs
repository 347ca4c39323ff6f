using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Kpis;

/// <summary>A KPI no longer belongs to the measure. Its readings stay in the ledger.</summary>
public sealed record KpiRetired : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) =>
        state with { Kpis = state.Kpis.RemoveAll(kpi => kpi.Definition.Code == Code) };
}

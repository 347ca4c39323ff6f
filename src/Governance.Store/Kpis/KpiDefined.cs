using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Kpis;

/// <summary>A KPI of a measure was defined, or defined anew.</summary>
public sealed record KpiDefined : DomainEvent, IMeasureEvent
{
    public KpiDefinition? Old { get; init; }

    public required KpiDefinition New { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded)
    {
        var at = state.Kpis.FindIndex(kpi => kpi.Definition.Code == New.Code);
        return state with
        {
            Kpis = at < 0
                ? state.Kpis.Add(new Kpi { Definition = New, DefinedAt = recorded.At })
                : state.Kpis.SetItem(at, state.Kpis[at] with { Definition = New }),
        };
    }
}

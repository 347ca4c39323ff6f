using System;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Kpis;

/// <summary>A KPI was read.</summary>
public sealed record KpiReadingRecorded : DomainEvent, IMeasureEvent
{
    public required string Id { get; init; }

    public required string Code { get; init; }

    public required decimal Value { get; init; }

    public required DateOnly On { get; init; }

    public required string Source { get; init; }

    public string? Corrects { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        Kpis = state.Kpis.ConvertAll(kpi => kpi.Definition.Code == Code ? With(kpi, recorded) : kpi),
    };

    private Kpi With(Kpi kpi, RecordedEvent recorded) => kpi with
    {
        Readings = kpi.Readings
            .ConvertAll(reading => reading.Id == Corrects ? reading with { CorrectedBy = Id } : reading)
            .Add(new KpiReading
            {
                Id = Id,
                Value = Value,
                On = On,
                Source = Source,
                Corrects = Corrects,
                EnteredBy = By,
                EnteredAt = recorded.At,
                LedgerNumber = recorded.Number,
            }),
    };
}

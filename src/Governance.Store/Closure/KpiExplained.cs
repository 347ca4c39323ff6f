using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Closure;

/// <summary>The controller explained why a KPI missed its target.</summary>
public sealed record KpiExplained : DomainEvent, IMeasureEvent
{
    public required string Kpi { get; init; }

    public required decimal Target { get; init; }

    public string? Reading { get; init; }

    public required string Text { get; init; }

    public required string By { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with
    {
        KpiExplanations = state.KpiExplanations.RemoveAll(known => known.Kpi == Kpi).Add(new KpiExplanation
        {
            Kpi = Kpi,
            Target = Target,
            Reading = Reading,
            Text = Text,
            By = By,
            At = recorded.At,
        }),
    };
}

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Objectives;

/// <summary>The objective that a measure serves ended: the owner names another one.</summary>
public sealed record ServedObjectiveRetired : DomainEvent, IMeasureEvent
{
    public required string ObjectiveId { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) =>
        state.Objective is { } served && served.Id == ObjectiveId ? state with { Objective = served with { RetiredAt = recorded.At } } : state;
}

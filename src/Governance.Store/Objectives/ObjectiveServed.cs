using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Objectives;

/// <summary>A measure serves an objective, another one, or none any more.</summary>
public sealed record ObjectiveServed : DomainEvent, IMeasureEvent
{
    public ServedObjective? Old { get; init; }

    public ServedObjective? New { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    /// <inheritdoc/>
    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => state with { Objective = New };
}

using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Measures;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Conditions;

/// <summary>Somebody else found that a condition is not met after all.</summary>
public sealed record ConditionReopened : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => ConditionFolds.With(
        state, Code, recorded, item => item with { State = ConditionState.Open, MetBy = null, MetAt = null, Reason = Reason, Evidence = null });
}

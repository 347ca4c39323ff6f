using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Measures;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Conditions;

/// <summary>Somebody with the condition's role said that it is met.</summary>
public sealed record ConditionMet : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }

    public string? Evidence { get; init; }

    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => ConditionFolds.With(
        state, Code, recorded, item => item with { State = ConditionState.Met, MetBy = By, MetAt = recorded.At, Reason = Reason, Evidence = Evidence, ConfirmedBy = null, ConfirmedAt = null });
}

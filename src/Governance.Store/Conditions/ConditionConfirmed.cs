using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Measures;

using MeasureState = Governance.Store.Measures.MeasureState;

namespace Governance.Store.Conditions;

/// <summary>Somebody else confirmed that a condition is met.</summary>
public sealed record ConditionConfirmed : DomainEvent, IMeasureEvent
{
    public required string Code { get; init; }

    public required string By { get; init; }

    MeasureState IMeasureEvent.Fold(MeasureState state, RecordedEvent recorded) => ConditionFolds.With(
        state, Code, recorded, item => item with { State = ConditionState.Confirmed, ConfirmedBy = By, ConfirmedAt = recorded.At });
}

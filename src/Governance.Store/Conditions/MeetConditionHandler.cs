using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Conditions;

/// <summary>Takes note that a condition is met; it blocks until somebody else confirms that.</summary>
internal sealed class MeetConditionHandler(RulebookLibrary library) : MeasureHandler<MeetCondition>(library)
{
    protected override string? MeasureOf(MeetCondition command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(MeetCondition command, MeasureContext measure)
    {
        if (measure.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        if (ConditionStanding.Find(measure.State, command.Code) is not { } condition)
        {
            return ConditionErrors.Unknown();
        }

        if (!measure.Holds(person, condition.OwnerRole))
        {
            return ConditionErrors.NotYours(condition.OwnerRole);
        }

        if (Fault(command, measure) is { } fault)
        {
            return fault;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        return condition.State == ConditionState.Open
            ? Decision.Accept(ConditionShow.Answer(condition, ConditionState.Met), On(measure, new ConditionMet { Code = condition.Code, By = person, Reason = command.Reason, Evidence = command.Evidence }))
            : ConditionErrors.NotOpen();
    }

    private static Problem? Fault(MeetCondition command, MeasureContext measure)
    {
        if (string.IsNullOrWhiteSpace(command.Reason) && string.IsNullOrEmpty(command.Evidence))
        {
            return ConditionErrors.NothingShown();
        }

        return Text.OptionalFault("The reason", command.Reason, 4000)
            ?? (command.Evidence is null || measure.State.Evidence.Exists(item => item.Key == command.Evidence && item.ShowsAt(measure.View.Now)) ? null : ConditionErrors.EvidenceUnknown());
    }
}

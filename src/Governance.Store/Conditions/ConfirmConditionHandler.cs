using Governance.Rules.Facts;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Conditions;

/// <summary>INVARIANT: nobody confirms what they said themselves. Whoever confirms holds a role on the measure or is an administrator.</summary>
internal sealed class ConfirmConditionHandler(RulebookLibrary library) : MeasureHandler<ConfirmCondition>(library)
{
    protected override string? MeasureOf(ConfirmCondition command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ConfirmCondition command, MeasureContext measure)
    {
        if (measure.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        if (!measure.Actor.Is("admin") && !measure.ActorHoldsAny)
        {
            return MeasureErrors.NoRole();
        }

        if (ConditionStanding.Find(measure.State, command.Code) is not { } condition)
        {
            return ConditionErrors.Unknown();
        }

        if ((command.Met ? Text.OptionalFault("The reason", command.Reason, 4000) : Text.Fault("The reason", command.Reason, 4000)) is { } fault)
        {
            return fault;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if (condition.State != ConditionState.Met)
        {
            return ConditionErrors.NotMet();
        }

        if (condition.MetBy == person)
        {
            return ConditionErrors.OwnConfirmation();
        }

        return command.Met
            ? Decision.Accept(ConditionShow.Answer(condition, ConditionState.Confirmed), On(measure, new ConditionConfirmed { Code = condition.Code, By = person }))
            : Decision.Accept(ConditionShow.Answer(condition, ConditionState.Open), On(measure, new ConditionReopened { Code = condition.Code, By = person, Reason = command.Reason! }));
    }
}

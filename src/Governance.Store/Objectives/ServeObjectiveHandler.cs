using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Objectives;

/// <summary>The owner or an administrator says which objective the measure serves, and with it all its work.</summary>
internal sealed class ServeObjectiveHandler(RulebookLibrary library) : MeasureHandler<ServeObjective>(library)
{
    protected override string? MeasureOf(ServeObjective command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ServeObjective command, MeasureContext measure)
    {
        if (MeasureRights.ToChange(measure.Actor, measure.State) is { } denied)
        {
            return denied;
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        if (MeasureRights.Ended(measure.State) is { } ended)
        {
            return ended;
        }

        var id = string.IsNullOrEmpty(command.ObjectiveId) ? null : command.ObjectiveId;
        if (id is null)
        {
            return Change(command, measure, null);
        }

        return measure.View.Find<ObjectiveState>(ObjectiveStreams.NameOf(id)) is not { } objective ? ObjectiveErrors.Unknown()
            : objective.RetiredAt is not null ? ObjectiveErrors.Retired(objective.Code)
            : Change(command, measure, new ServedObjective(objective.Id, objective.Code, objective.Name));
    }

    private static Decision Change(ServeObjective command, MeasureContext measure, ServedObjective? served) => served == measure.State.Objective
        ? Decision.Accept(null)
        : Decision.Accept(null, On(measure, new ObjectiveServed { Old = measure.State.Objective, New = served, By = command.Actor.Identity, Reason = command.Reason }));
}

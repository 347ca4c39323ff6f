using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Changes;

/// <summary>Takes a request back for whoever raised it, or for the owner of the measure.</summary>
internal sealed class WithdrawChangeHandler(RulebookLibrary library) : ChangeHandler<WithdrawChange>(library)
{
    protected override string? MeasureOf(WithdrawChange command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(WithdrawChange command, MeasureContext measure)
    {
        if ((Unlinked(measure) ?? Text.Fault("The reason", command.Reason, 4000) ?? Ended(measure)) is { } fault)
        {
            return fault;
        }

        if (measure.State.Changes.Find(command.ChangeId) is not { } request)
        {
            return ChangeErrors.Unknown();
        }

        if (request.RequestedBy != measure.Actor.PersonId && !measure.ActorHolds("owner"))
        {
            return ChangeErrors.RequesterOnly();
        }

        return request.State != ChangeState.Requested
            ? ChangeErrors.AlreadyDecided(request.State)
            : Decision.Accept(new JsonObject { ["id"] = request.Id }, On(measure, new ChangeWithdrawn { Id = request.Id, By = measure.Actor.PersonId!, Reason = command.Reason }));
    }
}

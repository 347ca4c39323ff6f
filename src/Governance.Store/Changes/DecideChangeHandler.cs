using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Registers;
using Governance.Store.Rulebooks;
using Governance.Store.Statuses;

namespace Governance.Store.Changes;

/// <summary>Takes in a decision. The last one that is needed applies the whole change, and nothing of it is applied before.</summary>
internal sealed class DecideChangeHandler(RulebookLibrary library) : ChangeHandler<DecideChange>(library)
{
    protected override string? MeasureOf(DecideChange command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(DecideChange command, MeasureContext measure)
    {
        if ((Unlinked(measure) ?? Text.Fault("The reason", command.Reason, 4000) ?? Ended(measure)) is { } fault)
        {
            return fault;
        }

        if (measure.State.Changes.Find(command.ChangeId) is not { } request)
        {
            return ChangeErrors.Unknown();
        }

        var roles = DecidingRoles.Of(measure.Actor, measure.State);
        if (RightFault(command, measure, request, roles) is { } denied)
        {
            return denied;
        }

        var decided = new ChangeDecided { Id = request.Id, Approved = command.Approve, By = measure.Actor.PersonId!, Roles = roles, Reason = command.Reason };
        var after = measure.After([decided]).Changes.Find(request.Id)!;
        List<DomainEvent> events = [decided];
        if (command.Approve && ChangeVotes.Suffice(ChangeVotes.Standing(after, measure.State)))
        {
            events.AddRange(ChangeEffects.Of(request.Draft, measure.State, measure.Actor.Identity, $"Change request C{RegisterText.Number(request.Number)}: {request.Draft.Title}"));
            events.Add(new ChangeApplied { Id = request.Id });
            if (StatusJudge.Change(measure.After(events), ThresholdStreams.Of(measure.View).ForRules(), measure.View.Now) is { } assessed)
            {
                events.Add(assessed);
            }
        }

        var answer = new JsonObject { ["id"] = request.Id, ["state"] = measure.After(events).Changes.Find(request.Id)!.State.ToString() };
        return Decision.Accept(answer, events.ConvertAll(item => On(measure, item)));
    }

    private static Problem? RightFault(DecideChange command, MeasureContext measure, ChangeRequest request, IReadOnlyList<string> roles)
    {
        var needed = request.Needs.Any(need => need.Any(role => roles.Contains(role, StringComparer.Ordinal)));

        // The second pair of eyes beside a requester who decides by their own role may be anybody with a role on the measure.
        var second = command.Approve && measure.ActorHoldsAny && request.Votes.Any(vote => vote.By == request.RequestedBy);
        return !needed && !second ? ChangeErrors.NotYoursToDecide(request.Needs)
            : request.State != ChangeState.Requested ? ChangeErrors.AlreadyDecided(request.State)
            : request.Votes.Exists(vote => vote.By == measure.Actor.PersonId) ? ChangeErrors.DecidedByYou()
            : command.Approve && (request.Baseline != measure.State.Changes.Baselines.Count || !BaselineFolds.IsFrozen(measure.State)) ? ChangeErrors.BaselineMoved()
            : null;
    }
}

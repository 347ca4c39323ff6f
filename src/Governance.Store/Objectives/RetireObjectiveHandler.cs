using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Objectives;

/// <summary>An administrator or the PMO retires an objective. Who still contributes is named, and each of these measures serves nothing from now on.</summary>
internal sealed class RetireObjectiveHandler(RulebookLibrary library) : CommandHandler<RetireObjective>
{
    protected override Decision Decide(RetireObjective command, IDecisionView view)
    {
        if (!command.Actor.Is("admin") && !command.Actor.Is("pmo"))
        {
            return ObjectiveErrors.NotYours();
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        if (view.Find<ObjectiveState>(ObjectiveStreams.NameOf(command.ObjectiveId)) is not { } objective)
        {
            return ObjectiveErrors.Unknown();
        }

        if (objective.RetiredAt is not null)
        {
            return ObjectiveErrors.Retired(objective.Code);
        }

        var mentioning = view.Mentioning(objective.Id).Order(StringComparer.Ordinal).ToList();
        var measures = mentioning.Where(stream => StreamName.Split(stream).Kind == "measure").Select(view.Find<MeasureState>).OfType<MeasureState>()
            .Where(measure => measure.Objective?.Id == objective.Id && MeasureRights.Ended(measure) is null).ToList();
        var below = mentioning.Where(stream => StreamName.Split(stream).Kind == ObjectiveStreams.Name).Select(view.Find<ObjectiveState>).OfType<ObjectiveState>()
            .Where(one => one.ParentId == objective.Id && one.RetiredAt is null).ToList();
        var answer = new JsonObject
        {
            ["id"] = objective.Id,
            ["measures"] = new JsonArray([.. measures.Select(measure => new JsonObject { ["id"] = measure.Id, ["name"] = measure.Name })]),
            ["objectives"] = new JsonArray([.. below.Select(one => new JsonObject { ["id"] = one.Id, ["code"] = one.Code, ["name"] = one.Name })]),
        };
        var retired = new StreamEvent(ObjectiveStreams.NameOf(objective.Id), new ObjectiveRetired { By = command.Actor.Identity, Reason = command.Reason });
        return Decision.Accept(answer, [retired, .. measures.SelectMany(measure => On(measure, command, view))]);
    }

    private IEnumerable<StreamEvent> On(MeasureState measure, RetireObjective command, IDecisionView view)
    {
        List<DomainEvent> events = [new ServedObjectiveRetired { ObjectiveId = command.ObjectiveId, By = command.Actor.Identity, Reason = command.Reason }];
        if (library.Find(view, measure.RulebookDigest) is { } rulebook)
        {
            events.AddRange(PacketConsequences.Of(new MeasureContext(measure, rulebook, command, view), events));
        }

        return events.Select(happened => new StreamEvent(MeasureStreams.NameOf(measure.Id), happened));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Delegations;
using Governance.Store.Measures;
using Governance.Store.People.Events;
using Governance.Store.People.Roles;
using Governance.Store.Rulebooks;

namespace Governance.Store.People.Leaving;

/// <summary>Takes everything from somebody who left, in one decision: roles, touchpoints and delegations. Their identities stay theirs and are refused. What they did stays as it was.</summary>
internal sealed class MarkPersonLeftHandler(RulebookLibrary library) : CommandHandler<MarkPersonLeft>
{
    protected override Decision Decide(MarkPersonLeft command, IDecisionView view)
    {
        if (!command.Actor.Is("admin"))
        {
            return CommandErrors.AdminsOnly();
        }

        if ((Text.Fault("The reason", command.Reason, 4000) ?? PersonRules.Fault(view, command.PersonId)) is { } fault)
        {
            return fault;
        }

        var today = DateOnly.FromDateTime(view.Now.UtcDateTime);
        var on = command.On ?? today;
        if (on > today || command.Actor.PersonId == command.PersonId)
        {
            return on > today ? PeopleErrors.LeftLater() : PeopleErrors.LeavingOneself();
        }

        var events = new List<StreamEvent>
        {
            new(PersonStreams.NameOf(command.PersonId), new PersonLeft { On = on, By = command.Actor.Identity, Reason = command.Reason }),
        };
        var shown = new JsonArray();
        foreach (var measure in Held(command.PersonId, view))
        {
            var change = MeasureChange.Of(command, view, library, measure, new HolderLeft { PersonId = command.PersonId, On = on, By = command.Actor.Identity, Reason = command.Reason });
            events.AddRange(change.Events);
            shown.Add(Show(measure, command.PersonId, change.Warnings));
        }

        var name = view.Find<PersonState>(PersonStreams.NameOf(command.PersonId))!.Name;
        var delegations = DelegationEnds.OfLeaver(command.PersonId, command.Actor.Identity, $"{name} has left.", view).ToList();
        events.AddRange(delegations);
        var ended = new JsonArray([.. delegations.Select(one => (JsonNode)StreamName.Split(one.Stream).Id)]);
        return Decision.Accept(new JsonObject { ["id"] = command.PersonId, ["measures"] = shown, ["delegations"] = ended }, events);
    }

    /// <summary>What is killed or closed keeps its people: nothing about it changes any more.</summary>
    private static IEnumerable<MeasureState> Held(string personId, IDecisionView view) =>
        view.LookupUnder(MeasureStreams.HolderIndex, personId + "\n")
            .Concat(view.LookupUnder(MeasureStreams.AccountableIndex, personId + "\n"))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(id => view.Find<MeasureState>(MeasureStreams.NameOf(id))!)
            .Where(measure => MeasureRights.Ended(measure) is null);

    private static JsonObject Show(MeasureState measure, string personId, IReadOnlyList<string> warnings) => new()
    {
        ["id"] = measure.Id,
        ["name"] = measure.Name,
        ["roles"] = new JsonArray([.. measure.Roles.Where(held => held.PersonId == personId).Select(held => (JsonNode)held.Role)]),
        ["touchpoints"] = new JsonArray([.. measure.Touchpoints.Where(one => one.PersonId == personId).Select(one => (JsonNode)one.Code)]),
        ["warnings"] = new JsonArray([.. warnings.Select(text => (JsonNode)text)]),
    };
}

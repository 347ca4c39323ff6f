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

namespace Governance.Store.People.Merging;

/// <summary>Another admin confirms: from then on every stream that knew the one record knows the other in its place, in one decision.</summary>
internal sealed class ConfirmMergeHandler(RulebookLibrary library) : CommandHandler<ConfirmMerge>
{
    protected override Decision Decide(ConfirmMerge command, IDecisionView view)
    {
        if (MergeRules.Fault(command.Actor, command.PersonId, command.Into, view) is { } fault)
        {
            return fault;
        }

        var from = view.Find<PersonState>(PersonStreams.NameOf(command.PersonId))!;
        if (from.Merge is not { } proposal || proposal.Into != command.Into)
        {
            return PeopleErrors.NoMerge();
        }

        if (proposal.Proposer.IsSameAs(command.Actor, view))
        {
            return PeopleErrors.SecondAdminNeeded();
        }

        // The proposer may have been linked to one of the two since.
        if (MergeRules.IsOneOf(proposal.Proposer, command.PersonId, command.Into, view))
        {
            return PeopleErrors.MergeOfOneself();
        }

        // The identities are given away before they are taken, so that each leads to one person throughout.
        var events = new List<StreamEvent>
        {
            new(PersonStreams.NameOf(from.Id), new PersonMerged { Into = command.Into, ConfirmedBy = command.Actor.Identity }),
            new(PersonStreams.NameOf(command.Into), new PersonAbsorbed { Absorbed = from.Id, Links = from.Links }),
        };
        var merged = new PersonsMerged { From = from.Id, Into = command.Into };
        var warnings = new JsonArray();
        var streams = view.Mentioning(from.Id).Where(stream => stream != PersonStreams.NameOf(from.Id) && stream != PersonStreams.NameOf(command.Into));
        foreach (var stream in streams.Order(StringComparer.Ordinal))
        {
            if (StreamName.Split(stream).Kind != "measure")
            {
                events.Add(new StreamEvent(stream, merged));
                events.AddRange(DelegationEnds.OfMerged(stream, merged, command.Actor.Identity, view));
                continue;
            }

            var change = MeasureChange.Of(command, view, library, view.Find<MeasureState>(stream)!, merged);
            events.AddRange(change.Events);
            foreach (var text in change.Warnings)
            {
                warnings.Add(text);
            }
        }

        return Decision.Accept(new JsonObject { ["id"] = command.Into, ["merged"] = from.Id, ["warnings"] = warnings }, events);
    }
}

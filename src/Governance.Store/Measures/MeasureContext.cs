using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;
using Governance.Store.Commands;
using Governance.Store.People;

namespace Governance.Store.Measures;

/// <summary>A measure with its rulebook, as a decision about it sees them.</summary>
internal sealed record MeasureContext(MeasureState State, Rulebook Rulebook, Command Command, IDecisionView View)
{
    public Actor Actor => Command.Actor;

    public bool ActorHolds(string role) => Actor.PersonId is { } person && Holds(person, role);

    public bool ActorHoldsAny => MeasureRights.HoldsAny(Actor, State);

    /// <summary>The person who acts, when the store knows them; otherwise null.</summary>
    public string? KnownPerson => Actor.PersonId is { } person && View.Find<PersonState>(PersonStreams.NameOf(person)) is not null ? person : null;

    public bool Holds(string personId, string role) => State.Roles.Any(held => held.PersonId == personId && held.Role == role);

    public string NameOf(string personId) => View.Find<PersonState>(PersonStreams.NameOf(personId))?.Name ?? personId;

    public GateFacts Facts(GateQuestion question) => MeasureFacts.Of(State, Rulebook, question, View.Now, NameOf);

    /// <summary>The measure after the events, which are recorded in this order after those given before.</summary>
    public MeasureState After(IReadOnlyList<DomainEvent> events)
    {
        var state = State;
        var named = events.Select(happened => new StreamEvent(MeasureStreams.NameOf(State.Id), happened)).ToList();
        foreach (var recorded in View.Preview(Command, named))
        {
            state = MeasureStreams.Fold(state, recorded);
        }

        return state;
    }
}

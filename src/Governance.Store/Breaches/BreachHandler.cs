using Governance.Store.Commands;
using Governance.Store.Hosts.Prevention;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>Decides a command about one finding: of a measure, or of a whole host.</summary>
internal abstract class BreachHandler<TCommand>(RulebookLibrary library) : MeasureHandler<TCommand>(library)
    where TCommand : Command
{
    protected override string? MeasureOf(TCommand command, IDecisionView view) => view.Lookup(MeasureStreams.BreachIndex, IdOf(command));

    protected override Decision Decide(TCommand command, IDecisionView view) =>
        view.Lookup(PreventionStreams.FindingIndex, IdOf(command)) is { } stream && view.Find<PreventionState>(stream) is { } host
            ? Decide(command, view, host, host.Findings.Find(known => known.Id == IdOf(command))!, KnownPerson(command.Actor, view))
            : base.Decide(command, view);

    protected override Decision Decide(TCommand command, MeasureContext measure) =>
        Decide(command, measure, measure.State.Breaches.Find(known => known.Change.Id == IdOf(command))!);

    protected override Problem Unknown(TCommand command) => BreachErrors.Unknown();

    protected abstract string IdOf(TCommand command);

    protected abstract Decision Decide(TCommand command, MeasureContext measure, Breach breach);

    /// <summary>Decides about a finding of a host.</summary>
    protected abstract Decision Decide(TCommand command, IDecisionView view, PreventionState host, PreventionFinding finding, string? knownPerson);

    private static string? KnownPerson(Actor actor, IDecisionView view) =>
        actor.PersonId is { } person && view.Find<PersonState>(PersonStreams.NameOf(person)) is not null ? person : null;
}

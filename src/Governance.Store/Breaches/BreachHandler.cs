using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Breaches;

/// <summary>Decides a command about one finding.</summary>
internal abstract class BreachHandler<TCommand>(RulebookLibrary library) : MeasureHandler<TCommand>(library)
    where TCommand : Command
{
    protected override string? MeasureOf(TCommand command, IDecisionView view) => view.Lookup(MeasureStreams.BreachIndex, IdOf(command));

    protected override Decision Decide(TCommand command, MeasureContext measure) =>
        Decide(command, measure, measure.State.Breaches.Find(known => known.Change.Id == IdOf(command))!);

    protected override Problem Unknown(TCommand command) => BreachErrors.Unknown();

    protected abstract string IdOf(TCommand command);

    protected abstract Decision Decide(TCommand command, MeasureContext measure, Breach breach);
}

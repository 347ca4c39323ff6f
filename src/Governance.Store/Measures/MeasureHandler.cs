using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Rulebooks;

namespace Governance.Store.Measures;

/// <summary>Decides a command about one measure, and adds what follows for its packet and approvals.</summary>
internal abstract class MeasureHandler<TCommand>(RulebookLibrary library) : CommandHandler<TCommand>
    where TCommand : Command
{
    protected override Decision Decide(TCommand command, IDecisionView view)
    {
        if (MeasureOf(command, view) is not { } id || view.Find<MeasureState>(MeasureStreams.NameOf(id)) is not { } state)
        {
            return Unknown(command);
        }

        if (library.Find(view, state.RulebookDigest) is not { } rulebook)
        {
            return RulebookErrors.Unknown(state.RulebookDigest);
        }

        // INVARIANT: a decision sees the roles that are held now, never those that ended or begin later.
        var context = new MeasureContext(HeldRoles.At(state, view.Now), rulebook, command, view);
        var decision = Decide(command, context);
        if (decision.Events.Count == 0)
        {
            return decision;
        }

        var events = new List<DomainEvent>(decision.Events.Select(item => item.Event));
        events.AddRange(DivergenceConsequences.Of(context, events));
        events.AddRange(AssumptionNeeds.After(context, events));
        events.AddRange(PacketConsequences.Of(context, events));
        return decision with { Events = events.ConvertAll(happened => new StreamEvent(MeasureStreams.NameOf(id), happened)) };
    }

    protected abstract string? MeasureOf(TCommand command, IDecisionView view);

    protected abstract Decision Decide(TCommand command, MeasureContext measure);

    protected virtual Problem Unknown(TCommand command) => MeasureErrors.Unknown();

    protected static StreamEvent On(MeasureContext measure, DomainEvent happened) => new(MeasureStreams.NameOf(measure.State.Id), happened);
}

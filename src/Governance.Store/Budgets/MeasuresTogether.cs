using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;

namespace Governance.Store.Budgets;

/// <summary>What a decision about money of more than one measure needs of each: how it stands, and what follows there.</summary>
internal static class MeasuresTogether
{
    /// <summary>The measure with its rulebook; null when either is not known. INVARIANT: a decision sees the roles that are held now, never those that ended or begin later.</summary>
    public static MeasureContext? Find(RulebookLibrary library, Command command, string id, IDecisionView view) =>
        view.Find<MeasureState>(MeasureStreams.NameOf(id)) is { } state && library.Find(view, state.RulebookDigest) is { } rulebook
            ? new MeasureContext(HeldRoles.At(state, view.Now), rulebook, command, view)
            : null;

    /// <summary>The events with what follows for packets and divergences of the measure.</summary>
    public static IEnumerable<StreamEvent> On(MeasureContext measure, IEnumerable<DomainEvent> happened)
    {
        List<DomainEvent> events = [.. happened];
        events.AddRange(DivergenceConsequences.Of(measure, events));
        events.AddRange(PacketConsequences.Of(measure, events));
        return events.Select(one => new StreamEvent(MeasureStreams.NameOf(measure.State.Id), one));
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Risks;

/// <summary>Decides a command about the risks of one measure, and adds the escalations that begin and end with it.</summary>
internal abstract class RiskHandler<TCommand>(RulebookLibrary library) : MeasureHandler<TCommand>(library)
    where TCommand : Command
{
    protected sealed override Decision Decide(TCommand command, MeasureContext measure)
    {
        var (happened, fault) = Change(command, measure, SettingsStreams.Of(measure.View).Risks);
        if (fault is not null)
        {
            return fault;
        }

        List<DomainEvent> events = happened is null ? [] : [happened];
        events.AddRange(RiskEscalations.Change(events.Count == 0 ? measure.State : measure.After(events), SettingsStreams.Of(measure.View).Risks, measure.View.Now));
        return Decision.Accept(new JsonObject { ["measureId"] = measure.State.Id }, events.ConvertAll(item => On(measure, item)));
    }

    /// <summary>What happens, or why not; both null when nothing changes.</summary>
    protected abstract (DomainEvent? Happened, Problem? Fault) Change(TCommand command, MeasureContext measure, RiskSettings settings);

    protected static Problem? Unlinked(MeasureContext measure) => measure.KnownPerson is null ? PeopleErrors.Unlinked() : null;

    protected static Problem? Ended(MeasureContext measure) =>
        measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended() : null;

    protected static bool IsOwner(MeasureContext measure, Risk risk) =>
        measure.Actor.Is("admin") || measure.ActorHolds("owner") || measure.Actor.PersonId == risk.Draft.OwnerId;
}

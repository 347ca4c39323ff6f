using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Statuses;

/// <summary>The sweep's look at one measure: its lights, what time has made diverge, and what the settings ask of the controller. What ended keeps its last lights.</summary>
internal sealed class AssessStatusesHandler(RulebookLibrary library) : MeasureHandler<AssessStatuses>(library)
{
    protected override string? MeasureOf(AssessStatuses command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(AssessStatuses command, MeasureContext measure) =>
        !measure.Actor.Is("service") ? StatusErrors.ServiceOnly()
        : measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed ? Decision.Accept(null)
        : StatusConsequences.Decide(measure, [.. DivergenceConsequences.Of(measure, measure.State), .. AssumptionNeeds.Of(measure.State, SettingsStreams.Of(measure.View))]);
}

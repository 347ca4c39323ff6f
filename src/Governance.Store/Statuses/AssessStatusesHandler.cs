using Governance.Store.Commands;
using Governance.Store.Divergences;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Statuses;

/// <summary>The sweep's look at one measure: its lights, and what time has made diverge. What ended keeps its last lights.</summary>
internal sealed class AssessStatusesHandler(RulebookLibrary library) : MeasureHandler<AssessStatuses>(library)
{
    protected override string? MeasureOf(AssessStatuses command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(AssessStatuses command, MeasureContext measure) =>
        !measure.Actor.Is("service") ? StatusErrors.ServiceOnly()
        : measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed ? Decision.Accept(null)
        : StatusConsequences.Decide(measure, [.. DivergenceConsequences.Of(measure, measure.State)]);
}

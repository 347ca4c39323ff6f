using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Kpis;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Closure;

/// <summary>Takes in the controller's explanation of a missed target. It holds for the reading that there is now.</summary>
internal sealed class ExplainKpiHandler(RulebookLibrary library) : MeasureHandler<ExplainKpi>(library)
{
    protected override string? MeasureOf(ExplainKpi command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ExplainKpi command, MeasureContext measure)
    {
        if (IndependentController.Fault(measure.Actor, measure.State, ClosureErrors.ControllerOnly(), ClosureErrors.ControllerNotIndependent()) is { } denied)
        {
            return denied;
        }

        if ((MeasureRights.Ended(measure.State) ?? Text.Fault("The explanation", command.Text, 4000)) is { } fault)
        {
            return fault;
        }

        if (measure.State.Kpis.Find(known => known.Definition.Code == command.Kpi) is not { } kpi)
        {
            return KpiErrors.Unknown(command.Kpi);
        }

        if (!KpiTarget.IsMissed(kpi, measure.State, measure.View.Now))
        {
            return ClosureErrors.KpiNotMissed(kpi.Definition.Name);
        }

        var answer = new JsonObject { ["code"] = kpi.Definition.Code, ["target"] = kpi.Definition.Target, ["value"] = kpi.Last?.Value };
        return string.Equals(MissedKpi.ExplanationOf(kpi, measure.State)?.Text, command.Text, System.StringComparison.Ordinal)
            ? Decision.Accept(answer)
            : Decision.Accept(answer, On(measure, new KpiExplained
            {
                Kpi = kpi.Definition.Code,
                Target = kpi.Definition.Target!.Value,
                Reading = kpi.Last?.Id,
                Text = command.Text,
                By = measure.Actor.PersonId!,
            }));
    }
}

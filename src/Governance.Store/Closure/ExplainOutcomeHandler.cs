using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Closure;

/// <summary>Takes in the controller's explanation of a shortfall. It holds for the sums as they are now.</summary>
internal sealed class ExplainOutcomeHandler(RulebookLibrary library) : MeasureHandler<ExplainOutcome>(library)
{
    protected override string? MeasureOf(ExplainOutcome command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ExplainOutcome command, MeasureContext measure)
    {
        if (IndependentController.Fault(measure.Actor, measure.State, ClosureErrors.ControllerOnly(), ClosureErrors.ControllerNotIndependent()) is { } denied)
        {
            return denied;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        if (Text.Fault("The explanation", command.Text, 4000) is { } fault)
        {
            return fault;
        }

        if (PromisedValue.Of(measure.State).FirstOrDefault(one => one.Kind == command.Kind && one.Currency == command.Currency) is not { IsShort: true } value)
        {
            return ClosureErrors.NothingToExplain();
        }

        var answer = new JsonObject { ["measureId"] = measure.State.Id, ["planned"] = value.Planned, ["confirmed"] = value.Confirmed };
        return string.Equals(value.Explanation?.Text, command.Text, StringComparison.Ordinal)
            ? Decision.Accept(answer)
            : Decision.Accept(answer, On(measure, new OutcomeExplained
            {
                Kind = value.Kind,
                Currency = value.Currency,
                Planned = value.Planned,
                Confirmed = value.Confirmed,
                Text = command.Text,
                By = measure.Actor.PersonId!,
            }));
    }
}

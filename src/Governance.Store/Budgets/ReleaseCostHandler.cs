using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Budgets;

/// <summary>Gives up a claim, by whoever may claim.</summary>
internal sealed class ReleaseCostHandler(RulebookLibrary library) : MeasureHandler<ReleaseCost>(library)
{
    protected override string? MeasureOf(ReleaseCost command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(ReleaseCost command, MeasureContext measure)
    {
        var settings = SettingsStreams.Of(measure.View).Budget;
        if (CostRules.RightFault(settings, measure.Actor, measure.State) is { } denied)
        {
            return denied;
        }

        if (Text.Fault("The reason", command.Reason, 4000) is { } fault)
        {
            return fault;
        }

        // A role of the settings gives a line free even after the end; otherwise no other measure could ever claim it.
        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed && !CostRules.HoldsRole(settings, measure.Actor))
        {
            return MeasureErrors.Ended();
        }

        var key = string.Join('\n', command.System, command.Document, command.Line).ToUpperInvariant();
        return measure.State.Budget.Costs.Find(one => one.Key == key) is not { } line
            ? BudgetErrors.LineUnknown()
            : Decision.Accept(new JsonObject { ["measureId"] = measure.State.Id }, On(measure, new CostReleased { Line = line, Reason = command.Reason, By = command.Actor.Identity }));
    }
}

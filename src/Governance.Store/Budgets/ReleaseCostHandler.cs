using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;

namespace Governance.Store.Budgets;

/// <summary>Gives up a claim, by whoever may claim. Where the line was imported into other measures all the same, one of them has it from then on.</summary>
internal sealed class ReleaseCostHandler(RulebookLibrary library) : CommandHandler<ReleaseCost>
{
    protected override Decision Decide(ReleaseCost command, IDecisionView view)
    {
        if (MeasuresTogether.Find(library, command, command.MeasureId, view) is not { } measure)
        {
            return MeasureErrors.Unknown();
        }

        var settings = Settings.SettingsStreams.Of(view).Budget;
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
            : Decision.Accept(
                new JsonObject { ["measureId"] = measure.State.Id },
                [.. MeasuresTogether.On(measure, [new CostReleased { Line = line, Reason = command.Reason, By = command.Actor.Identity }]), .. PassedOn(command, measure, key)]);
    }

    // INVARIANT: a line that stands in any measure is claimed by one of them. A measure that goes on comes before one that has ended.
    private IEnumerable<StreamEvent> PassedOn(ReleaseCost command, MeasureContext measure, string key)
    {
        if (measure.View.Lookup(CostIndex.Claims, key) is { } holder && holder != measure.State.Id)
        {
            return [];
        }

        var others = CostIndex.Holders(measure.View, key).Where(id => id != measure.State.Id)
            .Select(id => MeasuresTogether.Find(library, command, id, measure.View)).OfType<MeasureContext>()
            .OrderBy(other => other.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
            .ThenBy(other => other.State.Id, System.StringComparer.Ordinal)
            .ToList();
        return others.SelectMany((other, at) => MeasuresTogether.On(other, [new CostsRecorded
        {
            Lines = [other.State.Budget.Costs.Find(one => one.Key == key)! with { ClaimedBefore = at == 0 ? null : others[0].State.Id }],
            By = command.Actor.Identity,
            Imported = true,
        }]));
    }
}

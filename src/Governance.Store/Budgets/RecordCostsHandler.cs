using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Budgets;

/// <summary>Takes in actual cost. One ledger line counts for one measure: the second is refused, or reported when both were imported.</summary>
internal sealed class RecordCostsHandler(RulebookLibrary library) : MeasureHandler<RecordCosts>(library)
{
    protected override string? MeasureOf(RecordCosts command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(RecordCosts command, MeasureContext measure)
    {
        var settings = SettingsStreams.Of(measure.View).Budget;
        if (CostRules.RightFault(settings, measure.Actor, measure.State) is { } denied)
        {
            return denied;
        }

        if (command.Imported && !CostRules.HoldsRole(settings, measure.Actor))
        {
            return BudgetErrors.ImportOnly();
        }

        if (CostRules.Fault(command.Lines) is { } fault)
        {
            return fault;
        }

        if (measure.State.Status is MeasureStatus.Killed or MeasureStatus.Closed)
        {
            return MeasureErrors.Ended();
        }

        var claimed = new List<CostLine>();
        foreach (var line in command.Lines)
        {
            if (Claim(line, command, measure, claimed) is { } refused)
            {
                return refused;
            }
        }

        if (measure.State.Budget.Costs.Count + claimed.Count > CostRules.MostOfAMeasure)
        {
            return BudgetErrors.TooManyCosts(CostRules.MostOfAMeasure);
        }

        var answer = new JsonObject { ["measureId"] = measure.State.Id, ["recorded"] = claimed.Count, ["doubles"] = claimed.Count(line => line.ClaimedBefore is not null) };
        return claimed.Count == 0
            ? Decision.Accept(answer)
            : Decision.Accept(answer, On(measure, new CostsRecorded { Lines = claimed, By = command.Actor.Identity, Imported = command.Imported }));
    }

    private static Problem? Claim(CostLine given, RecordCosts command, MeasureContext measure, List<CostLine> claimed)
    {
        var line = given with { Amount = BudgetRules.Cents(given.Amount), ClaimedBefore = null };
        var other = CostIndex.Holders(measure.View, line.Key).FirstOrDefault(holder => holder != measure.State.Id);
        if (measure.State.Budget.Costs.Find(one => one.Key == line.Key) is { } known)
        {
            if ((known.Period, known.Currency, known.Amount) != (line.Period, line.Currency, line.Amount))
            {
                return BudgetErrors.LineDiffers(CostRules.NameOf(line));
            }

            // Once the other measure has released the line, claiming it again makes it this one's alone.
            if (known.ClaimedBefore is not null && other is null)
            {
                claimed.Add(known with { ClaimedBefore = null });
            }

            return null;
        }

        if (other is not null && !command.Imported)
        {
            return BudgetErrors.LineClaimed(CostRules.NameOf(line), measure.View.Find<MeasureState>(MeasureStreams.NameOf(other))?.Name ?? other, other);
        }

        claimed.Add(line with { ClaimedBefore = other });
        return null;
    }
}

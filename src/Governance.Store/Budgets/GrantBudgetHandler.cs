using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Rulebooks;
using Governance.Store.Settings;

namespace Governance.Store.Budgets;

/// <summary>Decides about new budget, by right and amount.</summary>
internal sealed class GrantBudgetHandler(RulebookLibrary library) : MeasureHandler<GrantBudget>(library)
{
    private const int Most = 240;

    protected override string? MeasureOf(GrantBudget command, IDecisionView view) => command.MeasureId;

    protected override Decision Decide(GrantBudget command, MeasureContext measure)
    {
        if (measure.KnownPerson is not { } person)
        {
            return PeopleErrors.Unlinked();
        }

        if ((Fault(command.Lines) ?? Text.Fault("The reason", command.Reason, 4000)) is { } fault)
        {
            return fault;
        }

        var settings = SettingsStreams.Of(measure.View).Budget;
        var (right, all) = (string.Empty, command.Lines.Sum(line => Math.Abs(line.Amount)));
        foreach (var sum in command.Lines.GroupBy(line => line.Currency, StringComparer.Ordinal))
        {
            if (BudgetRules.RightFault(settings, measure.Actor, sum.Sum(line => Math.Abs(line.Amount)), all, sum.Key, measure.View.Now, out right, measure.State) is { } denied)
            {
                return denied;
            }
        }

        if (BudgetRules.StateFault(measure.State) is { } ended)
        {
            return ended;
        }

        if (command.Lines.FirstOrDefault(line => measure.State.Budget.Of(line.Period, line.Currency) + line.Amount < 0m) is { } below)
        {
            return BudgetErrors.NotEnough(below.Period, measure.State.Budget.Of(below.Period, below.Currency), below.Currency);
        }

        foreach (var sum in command.Lines.GroupBy(line => line.Currency, StringComparer.Ordinal))
        {
            if (BudgetRules.BaselineFault(measure.State, sum.Sum(line => line.Amount), sum.Key) is { } above)
            {
                return above;
            }
        }

        var granted = new BudgetGranted
        {
            Id = StoreId.Of(command, "budget"),
            Lines = [.. command.Lines.Select(line => line with { Amount = BudgetRules.Cents(line.Amount) })],
            Reason = command.Reason,
            Right = right,
            By = person,
        };
        return Decision.Accept(new JsonObject { ["id"] = granted.Id, ["right"] = right }, On(measure, granted));
    }

    private static Problem? Fault(IReadOnlyList<BudgetLine> lines)
    {
        if (lines.Count is 0 or > Most)
        {
            return lines.Count == 0 ? BudgetErrors.None() : MeasureErrors.TooMany("budget lines");
        }

        var seen = new HashSet<(string, string)>();
        foreach (var line in lines)
        {
            if (line is null)
            {
                return BudgetErrors.None();
            }

            if (BudgetRules.PlaceFault(line.Period, line.Currency) is { } fault)
            {
                return fault;
            }

            if (line.Amount == 0m || !EffectRules.IsAmount(line.Amount))
            {
                return BudgetErrors.AmountInvalid();
            }

            if (!seen.Add((line.Period, line.Currency)))
            {
                return BudgetErrors.Twice(line.Period);
            }
        }

        return null;
    }
}

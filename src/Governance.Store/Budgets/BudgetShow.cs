using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Closure;
using Governance.Store.Measures;
using Governance.Store.People;

namespace Governance.Store.Budgets;

/// <summary>Budget and actual cost as the API shows them.</summary>
internal static class BudgetShow
{
    public static JsonObject Of(MeasureState measure, PersonNames names, Func<string, string> measureName) => new()
    {
        ["measureId"] = measure.Id,
        ["measure"] = measure.Name,
        ["totals"] = Totals(measure),
        ["lines"] = new JsonArray([.. measure.Budget.Lines.Select(line => new JsonObject
        {
            ["period"] = line.Period,
            ["currency"] = line.Currency,
            ["budget"] = line.Amount,
            ["cost"] = measure.Budget.Costs.Where(cost => cost.Period == line.Period && cost.Currency == line.Currency).Sum(cost => cost.Amount) + 0.00m,
        })]),
        ["movements"] = new JsonArray([.. measure.Budget.Movements.Select(one => new JsonObject
        {
            ["id"] = one.Id,
            ["kind"] = one.Kind.ToString(),
            ["period"] = one.Period,
            ["currency"] = one.Currency,
            ["amount"] = one.Amount,
            ["otherMeasure"] = one.OtherMeasureId is { } other ? new JsonObject { ["id"] = other, ["name"] = measureName(other) } : null,
            ["otherPeriod"] = one.OtherPeriod,
            ["reason"] = one.Reason,
            ["right"] = one.Right,
            ["by"] = names.Of(one.By),
            ["at"] = one.At,
            ["ledgerNumber"] = one.LedgerNumber,
        })]),
        ["costs"] = new JsonArray([.. measure.Budget.Costs.Select(cost => Cost(cost, measureName))]),
    };

    public static JsonObject Cost(CostLine cost, Func<string, string> measureName) => new()
    {
        ["system"] = cost.System,
        ["document"] = cost.Document,
        ["line"] = cost.Line,
        ["period"] = cost.Period,
        ["currency"] = cost.Currency,
        ["amount"] = cost.Amount,
        ["text"] = cost.Text,
        ["claimedBefore"] = cost.ClaimedBefore is { } other ? new JsonObject { ["id"] = other, ["name"] = measureName(other) } : null,
    };

    /// <summary>Budget and cost by currency, and what one of it is to bring: the cost of execution against the value that is expected of it.</summary>
    public static JsonArray Totals(MeasureState measure) => new([.. Currencies(measure).Select(currency =>
    {
        var (budget, cost) = (measure.Budget.Total(currency) + 0.00m, measure.Budget.Cost(currency) + 0.00m);
        return new JsonObject
        {
            ["currency"] = currency,
            ["budget"] = budget,
            ["cost"] = cost,
            ["left"] = budget - cost,
            ["values"] = new JsonArray([.. measure.Effects.Where(row => row.Currency == currency).GroupBy(row => row.Kind, StringComparer.Ordinal).Select(value =>
            {
                var (plan, expected) = (value.Sum(row => row.Plan ?? 0.00m), value.Sum(row => row.Actual ?? row.Forecast ?? row.Plan ?? 0.00m));
                return new JsonObject
                {
                    ["kind"] = value.Key,
                    ["plan"] = plan,
                    ["expected"] = expected,
                    ["budgetToPlan"] = Ratio(budget, plan),
                    ["costToExpected"] = Ratio(Math.Max(budget, cost), expected),
                };
            })]),
        };
    })]);

    // Without value there is no ratio: that is shown as null, not as a number.
    private static decimal? Ratio(decimal cost, decimal value) => value > 0m ? decimal.Round(cost / value, 4) : null;

    private static IEnumerable<string> Currencies(MeasureState measure) => measure.Budget.Lines.Select(line => line.Currency)
        .Concat(measure.Budget.Costs.Select(cost => cost.Currency))
        .Concat(measure.Effects.Select(row => row.Currency))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);
}

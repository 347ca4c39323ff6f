using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Statuses;
using Governance.Store.Budgets;
using Governance.Store.Divergences;
using Governance.Store.Effects.Assumptions;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Statuses;

namespace Governance.Store.Closure;

/// <summary>Financial targets and project status of one measure in one view: the timeline of the work, and the timeline of the effect apart from it.</summary>
internal static class ValueShow
{
    public static JsonObject Of(MeasureState measure, PersonNames names, StatusThresholds thresholds, DateTimeOffset asOf) => new()
    {
        ["measureId"] = measure.Id,
        ["measure"] = measure.Name,
        ["state"] = measure.Status.ToString(),
        ["doi"] = measure.Doi,
        ["implementation"] = new JsonObject { ["light"] = measure.Implementation.ToString(), ["text"] = StatusJudge.Implementation(measure, thresholds, asOf).Text },
        ["potential"] = new JsonObject { ["light"] = measure.Potential.ToString(), ["text"] = StatusJudge.Potential(measure, thresholds, asOf).Text },
        ["work"] = Work(measure, thresholds, asOf),
        ["effects"] = new JsonArray([.. measure.Effects.GroupBy(row => (row.Kind, row.Currency)).Select(value => Effect(value.Key, [.. value], measure, asOf))]),
        ["budget"] = BudgetShow.Totals(measure),
        ["assumptions"] = new JsonArray([.. measure.Assumptions.Select(one => AssumptionShow.Of(measure, one, names, asOf))]),
        ["divergences"] = new JsonArray([.. measure.Divergences.Select(known => DivergenceShow.Of(measure, known, names, asOf))]),
    };

    private static JsonObject Work(MeasureState measure, StatusThresholds thresholds, DateTimeOffset asOf) => new()
    {
        ["items"] = measure.WorkItems.Count,
        ["done"] = measure.WorkItems.Count(item => item.Completed),
        ["percent"] = DivergenceJudge.WorkPercent(measure),
        ["from"] = DivergenceShow.Day(measure.Milestones.Select(one => (DateOnly?)one.Due).Min()),
        ["until"] = DivergenceShow.Day(measure.Milestones.Select(one => one.Done ?? (one.Forecast > one.Due ? one.Forecast : one.Due)).Max()),
        ["milestones"] = new JsonArray([.. measure.Milestones.Select(one => new JsonObject
        {
            ["code"] = one.Code,
            ["name"] = one.Name,
            ["due"] = DivergenceShow.Day(one.Due),
            ["forecast"] = DivergenceShow.Day(one.Forecast),
            ["done"] = DivergenceShow.Day(one.Done),
            ["light"] = StatusJudge.Of(one, thresholds, asOf).ToString(),
        })]),
    };

    private static JsonObject Effect((string Kind, string Currency) value, IReadOnlyList<Effects.EffectRow> rows, MeasureState measure, DateTimeOffset asOf)
    {
        var promised = PromisedValue.Of(measure).FirstOrDefault(one => one.Kind == value.Kind && one.Currency == value.Currency);
        var resting = measure.Assumptions.Where(one => one.Kind == value.Kind && one.Currency == value.Currency).ToList();
        return new JsonObject
        {
            ["kind"] = value.Kind,
            ["currency"] = value.Currency,
            ["from"] = rows[0].Period,
            ["until"] = rows[^1].Period,
            ["plan"] = rows.Sum(row => row.Plan ?? 0.00m),
            ["forecast"] = rows.Sum(row => row.Forecast ?? 0.00m),
            ["actual"] = rows.Sum(row => row.Actual ?? 0.00m),
            ["expected"] = rows.Sum(row => row.Actual ?? row.Forecast ?? row.Plan ?? 0.00m),
            ["confirmed"] = promised?.Confirmed ?? 0.00m,
            ["percentExpected"] = FinanceDate.PercentExpected(rows, DateOnly.FromDateTime(asOf.UtcDateTime)),
            ["credibility"] = (resting.Count == 0 ? Credibility.None : resting.Min(one => PlanBasis.Now(measure, one, asOf))).ToString(),
            ["months"] = new JsonArray([.. rows.Select(row => new JsonObject { ["period"] = row.Period, ["plan"] = row.Plan, ["forecast"] = row.Forecast, ["actual"] = row.Actual })]),
        };
    }
}

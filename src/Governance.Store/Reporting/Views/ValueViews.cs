using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Lines;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Reporting.World;

namespace Governance.Store.Reporting.Views;

/// <summary>Measures by gate, value at risk and closure. Sums are those of the roll-up, by the same code.</summary>
internal static class ValueViews
{
    public static ReportView Gates { get; } = new(
        "gates",
        "Active measures by gate",
        ReportRow.Columns("ready", "sponsorId", "sponsor", "controllerId", "controller"),
        static (world, measures) => measures.Where(measure => measure.Status == MeasureStatus.Active)
            .OrderBy(measure => MeasureLine.Of(measure).GateOrder, StringComparer.Ordinal)
            .ThenBy(measure => measure.Name, StringComparer.Ordinal)
            .ThenBy(measure => measure.Id, StringComparer.Ordinal)
            .Select(measure =>
            {
                var row = ReportRow.Begin(world, measure);
                row["ready"] = world.Look(measure)?.Decision.IsAllowed ?? false;
                foreach (var role in new[] { "sponsor", "controller" })
                {
                    var holder = measure.Roles.Find(held => held.Role == role)?.PersonId;
                    row[role + "Id"] = holder;
                    row[role] = holder is null ? null : world.NameOf(holder);
                }

                return row;
            }),
        static rows => ReportRow.Sums(rows, ["gate"]));

    public static ReportView ValueAtRisk { get; } = new(
        "value-at-risk",
        "Value at risk",
        ReportRow.Columns("currency", "kind", "year", "plan", "forecast", "actual", "expected", "valueAtRisk"),
        static (world, measures) => ReportRow.ByName(measures.Where(measure => measure.Status != MeasureStatus.Killed))
            .SelectMany(measure => MeasureShare.Totals(measure).Where(total => total.ValueAtRisk > 0m).Select(total => (Measure: measure, Total: total)))
            .OrderBy(item => item.Total.Currency, StringComparer.Ordinal)
            .ThenByDescending(item => item.Total.ValueAtRisk)
            .Select(item => WithTotal(ReportRow.Begin(world, item.Measure), item.Total)),
        static rows => ReportRow.Sums(rows, ["currency", "kind", "year"], "plan", "forecast", "actual", "expected", "valueAtRisk"));

    public static ReportView Closure { get; } = new(
        "closure",
        "Closure status",
        ReportRow.Columns("ready", "missing", "confirmed", "currency", "kind", "plan", "actual", "difference"),
        static (world, measures) => ReportRow.ByName(measures.Where(IsNearClosure)).SelectMany(measure => ClosureRows(world, measure)),
        static rows => ReportRow.Sums(rows, ["state", "currency", "kind"], "plan", "actual", "difference"));

    private static bool IsNearClosure(MeasureState measure) =>
        measure.Status == MeasureStatus.Closed || (measure.Status != MeasureStatus.Killed && measure.Doi >= (int)DegreeOfImplementation.Implemented);

    private static JsonObject WithTotal(JsonObject row, RollupTotal total)
    {
        row["currency"] = total.Currency;
        row["kind"] = total.Kind;
        row["year"] = total.Year;
        row["plan"] = total.Plan;
        row["forecast"] = total.Forecast;
        row["actual"] = total.Actual;
        row["expected"] = total.Expected;
        row["valueAtRisk"] = total.ValueAtRisk;
        return row;
    }

    private static IEnumerable<JsonObject> ClosureRows(ReportWorld world, MeasureState measure)
    {
        var look = measure.Status == MeasureStatus.Active ? world.Look(measure) : null;
        var missing = look is null ? string.Empty : string.Join(' ', look.Decision.Remedies.Select(Rules.Statuses.RemedySentence.Of));
        var planned = measure.Effects.Count(row => row.Plan is not null);
        var confirmed = measure.Effects.Count(row => row is { Plan: not null, Actual: not null });
        var sums = MeasureShare.Totals(measure).GroupBy(total => (total.Currency, total.Kind)).ToList();
        foreach (var (currency, kind, plan, actual) in sums.Count == 0
            ? [(null, null, 0.00m, 0.00m)]
            : sums.Select(group => ((string?)group.Key.Currency, (string?)group.Key.Kind, group.Sum(total => total.Plan), group.Sum(total => total.Actual))))
        {
            var row = ReportRow.Begin(world, measure);
            row["ready"] = look?.Decision.IsAllowed ?? false;
            row["missing"] = missing;
            row["confirmed"] = FormattableString.Invariant($"{confirmed} of {planned} planned months");
            row["currency"] = currency;
            row["kind"] = kind;
            row["plan"] = plan;
            row["actual"] = actual;
            row["difference"] = actual - plan;
            yield return row;
        }
    }
}

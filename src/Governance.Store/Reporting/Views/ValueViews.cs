using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Rulebooks;
using Governance.Store.Closure;
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
                row["ready"] = world.Look(measure)?.IsOpen ?? false;
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
        ReportRow.Columns("ready", "missing", "confirmed", "currency", "kind", "plan", "actual", "confirmedValue", "difference"),
        static (world, measures) => ReportRow.ByName(measures.Where(IsNearClosure)).SelectMany(measure => ClosureRows(world, measure)),
        static rows => ReportRow.Sums(rows, ["state", "currency", "kind"], "plan", "actual", "confirmedValue", "difference"));

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

    // An actual that was only recorded is no confirmed value: what a closure shows is what the controller confirmed and still holds.
    private static IEnumerable<JsonObject> ClosureRows(ReportWorld world, MeasureState measure)
    {
        var look = measure.Status == MeasureStatus.Active ? world.Look(measure) : null;
        var missing = look is null ? string.Empty : string.Join(' ', look.Held?.Open ?? look.Decision.Remedies.Select(Rules.Statuses.RemedySentence.Of));
        var values = measure.Effects.GroupBy(row => (row.Currency, row.Kind))
            .OrderBy(value => value.Key.Currency, StringComparer.Ordinal)
            .ThenBy(value => value.Key.Kind, StringComparer.Ordinal)
            .Select(value => (value.Key.Currency, value.Key.Kind, Rows: value.ToList()))
            .ToList();
        foreach (var (currency, kind, rows) in values.Count == 0 ? [(null!, null!, [])] : values)
        {
            var (plan, confirmed) = (rows.Sum(row => row.Plan ?? 0.00m), rows.Sum(row => PromisedValue.Holding(measure, row)?.Actual ?? 0.00m));
            var row = ReportRow.Begin(world, measure);
            row["ready"] = look?.IsOpen ?? false;
            row["missing"] = missing;
            row["confirmed"] = FormattableString.Invariant($"{rows.Count(one => PromisedValue.IsPlan(one) && PromisedValue.Holding(measure, one) is not null)} of {rows.Count(PromisedValue.IsPlan)} planned months");
            row["currency"] = currency;
            row["kind"] = kind;
            row["plan"] = plan + 0.00m;
            row["actual"] = rows.Sum(one => one.Actual ?? 0.00m) + 0.00m;
            row["confirmedValue"] = confirmed + 0.00m;
            row["difference"] = confirmed - plan + 0.00m;
            yield return row;
        }
    }
}

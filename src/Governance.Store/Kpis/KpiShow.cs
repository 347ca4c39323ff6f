using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;

namespace Governance.Store.Kpis;

/// <summary>KPIs as the API shows them.</summary>
internal static class KpiShow
{
    public static JsonObject Of(Kpi kpi)
    {
        var what = kpi.Definition;
        return new JsonObject
        {
            ["code"] = what.Code,
            ["name"] = what.Name,
            ["unit"] = what.Unit,
            ["direction"] = what.Direction.ToString(),
            ["baseline"] = what.Baseline,
            ["target"] = what.Target,
            ["due"] = what.Due is { } due ? KpiRules.Show(due) : null,
            ["readingDays"] = what.ReadingDays,
            ["moved"] = kpi.HasMoved,
            ["last"] = kpi.Last is { } last ? new JsonObject { ["value"] = last.Value, ["on"] = KpiRules.Show(last.On), ["source"] = last.Source } : null,
        };
    }

    public static JsonObject WithReadings(Kpi kpi, Func<string, string> nameOf)
    {
        var shown = Of(kpi);
        shown["readings"] = new JsonArray([.. kpi.Readings.Select(reading => new JsonObject
        {
            ["id"] = reading.Id,
            ["value"] = reading.Value,
            ["on"] = KpiRules.Show(reading.On),
            ["source"] = reading.Source,
            ["corrects"] = reading.Corrects,
            ["correctedBy"] = reading.CorrectedBy,
            ["by"] = new JsonObject { ["id"] = reading.EnteredBy, ["name"] = nameOf(reading.EnteredBy) },
            ["at"] = reading.EnteredAt,
            ["ledgerNumber"] = reading.LedgerNumber,
        })]);
        return shown;
    }

    /// <summary>The KPI with the measure that it belongs to.</summary>
    public static JsonObject Line(MeasureState measure, Kpi kpi)
    {
        var shown = Of(kpi);
        shown["measureId"] = measure.Id;
        shown["measure"] = measure.Name;
        shown["function"] = measure.Fields.GetValueOrDefault("function");
        shown["objective"] = measure.Objective is { } served ? new JsonObject { ["id"] = served.Id, ["code"] = served.Code, ["name"] = served.Name } : null;
        return shown;
    }
}

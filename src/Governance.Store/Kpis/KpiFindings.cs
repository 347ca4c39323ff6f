using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;

namespace Governance.Store.Kpis;

/// <summary>Work that is complete while nothing has moved: a finding for people to look at, never a block.</summary>
internal static class KpiFindings
{
    public static IEnumerable<JsonObject> Of(MeasureState measure)
    {
        var still = measure.Kpis.Where(kpi => !kpi.HasMoved).ToList();
        if (measure.Status is MeasureStatus.Killed || (measure.Kpis.Count != 0 && still.Count == 0))
        {
            return [];
        }

        var text = measure.Kpis.Count == 0
            ? "The work is complete, and the measure has no KPI that could show what it brought."
            : $"The work is complete, and {string.Join(" and ", still.Select(kpi => kpi.Definition.Name))} has not moved from the baseline.";
        return measure.WorkItems.Where(item => item.Completed).Select(item => new JsonObject
        {
            ["measureId"] = measure.Id,
            ["measure"] = measure.Name,
            ["workItem"] = new JsonObject { ["id"] = item.Id, ["host"] = item.Host, ["externalKey"] = item.ExternalKey, ["title"] = item.Title },
            ["completedAt"] = item.ObservedAt,
            ["kpis"] = new JsonArray([.. still.Select(KpiShow.Of)]),
            ["text"] = text,
        });
    }
}

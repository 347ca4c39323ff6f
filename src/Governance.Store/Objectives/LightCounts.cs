using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Rules.Statuses;
using Governance.Store.Measures;

namespace Governance.Store.Objectives;

/// <summary>How many measures show which light: both lights, each for itself.</summary>
internal static class LightCounts
{
    public static JsonObject Of(IReadOnlyCollection<MeasureState> measures) => new()
    {
        ["implementation"] = Count(measures, measure => measure.Implementation),
        ["potential"] = Count(measures, measure => measure.Potential),
    };

    private static JsonObject Count(IReadOnlyCollection<MeasureState> measures, Func<MeasureState, Light> light) =>
        new(Enum.GetValues<Light>().Select(one => KeyValuePair.Create(one.ToString(), (JsonNode?)measures.Count(measure => light(measure) == one))));
}

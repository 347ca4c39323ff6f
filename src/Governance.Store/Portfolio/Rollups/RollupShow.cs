using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Portfolio.Rollups;

/// <summary>A roll-up as the API shows it (contracts, section 10).</summary>
internal static class RollupShow
{
    /// <summary>The answer with the roll-ups that changed; the answer itself when none did.</summary>
    public static JsonObject? Into(JsonObject? answer, IReadOnlyList<string> changed, IDecisionView view, string tenant)
    {
        if (changed.Count == 0)
        {
            return answer;
        }

        var list = new JsonArray();
        foreach (var id in changed)
        {
            list.Add(Of(view.Find<RollupState>(RollupStreams.NameOf(id))!, view.Find<NodeState>(NodeStreams.NameOf(id)), tenant));
        }

        var shown = answer ?? [];
        shown["rollup"] = list;
        return shown;
    }

    public static JsonObject Of(RollupState rollup, NodeState? node, string tenant)
    {
        var (implementation, potential) = (rollup.Implementation(), rollup.Potential());
        return new JsonObject
        {
            ["id"] = rollup.Id,
            ["kind"] = node?.Kind.ToString() ?? "Organization",
            ["name"] = node?.Name ?? tenant,
            ["parentId"] = node?.ParentId,
            ["measures"] = rollup.Measures,
            ["unplaced"] = rollup.Unplaced,
            ["totals"] = Totals(rollup.Totals),
            ["counts"] = new JsonObject
            {
                ["doi"] = Numbers(rollup.Doi),
                ["gates"] = new JsonObject(rollup.Gates.Select(gate => KeyValuePair.Create(gate.Key, (JsonNode?)gate.Value))),
                ["states"] = new JsonObject(Enum.GetValues<MeasureStatus>().Select(status => KeyValuePair.Create(status.ToString(), (JsonNode?)rollup.States[(int)status]))),
            },
            ["matrix"] = new JsonArray([.. Enumerable.Range(0, 4).Select(row => Numbers(rollup.Matrix[(4 * row)..((4 * row) + 4)]))]),
            ["implementation"] = implementation.ToString(),
            ["potential"] = potential.ToString(),
            ["worst"] = (implementation > potential ? implementation : potential).ToString(),
        };
    }

    public static JsonArray Totals(IReadOnlyList<RollupTotal> totals) => new([.. totals.Select(total => new JsonObject
    {
        ["currency"] = total.Currency,
        ["kind"] = total.Kind,
        ["year"] = total.Year,
        ["plan"] = total.Plan,
        ["forecast"] = total.Forecast,
        ["actual"] = total.Actual,
        ["expected"] = total.Expected,
        ["valueAtRisk"] = total.ValueAtRisk,
    })]);

    private static JsonArray Numbers(ImmutableArray<int> numbers) => new([.. numbers.Select(number => (JsonNode)number)]);
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Governance.Store.Tests.Recount;

/// <summary>What the API shows, one fact a line of text. Amounts are taken as they are spelt.</summary>
internal static class ShownRollup
{
    private static readonly string[] Parts = ["plan", "forecast", "actual", "expected", "valueAtRisk"];

    public static IReadOnlyList<string> Of(JsonNode shown) =>
    [
        $"id {Text(shown, "id")}", $"kind {Text(shown, "kind")}", $"name {Text(shown, "name")}", $"parent {Text(shown, "parentId")}",
        $"measures {shown["measures"]}", $"unplaced {shown["unplaced"]}",
        .. Totals(shown),
        .. shown["counts"]!["doi"]!.AsArray().Select((count, doi) => $"doi {doi} {count}"),
        .. shown["counts"]!["gates"]!.AsObject().OrderBy(gate => gate.Key, StringComparer.Ordinal).Select(gate => $"gate '{gate.Key}' {gate.Value}"),
        .. shown["counts"]!["states"]!.AsObject().Select(state => $"state {state.Key} {state.Value}"),
        .. shown["matrix"]!.AsArray().SelectMany((row, implementation) => row!.AsArray().Select((count, potential) =>
            $"matrix {CountedLights.Names[implementation]} {CountedLights.Names[potential]} {count}")),
        $"implementation {Text(shown, "implementation")}", $"potential {Text(shown, "potential")}", $"worst {Text(shown, "worst")}",
    ];

    public static IReadOnlyList<string> Line(JsonNode shown) =>
    [
        $"id {Text(shown, "id")}", $"name {Text(shown, "name")}", $"parent {Text(shown, "parentId")}",
        $"path {string.Join(" > ", shown["path"]!.AsArray().Select(node => $"{node!["id"]} {node["name"]}"))}",
        $"state {Text(shown, "state")}", $"doi {shown["doi"]}", $"gate {Text(shown, "gate")}",
        $"implementation {Text(shown, "implementation")}", $"potential {Text(shown, "potential")}",
        .. new[] { "owner", "sponsor", "controller" }.Select(role => $"{role} {(shown[role] is { } holder ? $"{holder["id"]} {holder["name"]}" : string.Empty)}"),
        .. Totals(shown),
        $"ledgerNumber {shown["ledgerNumber"]}",
    ];

    /// <summary>The months of a measure's page.</summary>
    public static IReadOnlyList<string> Months(JsonNode shown) =>
        [.. shown["effects"]!.AsArray().Select(row => $"{Text(row!, "kind")} {Text(row!, "currency")} {Text(row!, "period")} {Raw(row!["plan"])} {Raw(row["forecast"])} {Raw(row["actual"])}")];

    private static IEnumerable<string> Totals(JsonNode shown) => shown["totals"]!.AsArray()
        .Select(total => $"total {Text(total!, "currency")} {Text(total!, "kind")} {total!["year"]} {string.Join(' ', Parts.Select(part => Raw(total[part])))}");

    private static string Raw(JsonNode? amount) => amount?.ToJsonString() ?? "-";

    private static string Text(JsonNode node, string name) => node[name]?.GetValue<string>() ?? string.Empty;
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Governance.Store.Tests.Recount;

/// <summary>A roll-up and a line as they must be shown, one fact a line of text.</summary>
internal static class CountedRollup
{
    public const string Organization = "organization";

    public static IReadOnlyList<string> Of(LedgerCount count, string id, string tenant)
    {
        var node = id == Organization ? new CountedNode(id, "Organization", tenant, string.Empty) : count.Nodes[id];
        var below = count.Measures.Values.Where(measure => Path(count, measure.Parent).Contains(id)).ToList();
        var alive = below.Where(measure => measure.Status != "Killed").ToList();
        var (implementation, potential) = (Worst(alive, measure => measure.Implementation), Worst(alive, measure => measure.Potential));
        return
        [
            $"id {id}", $"kind {node.Kind}", $"name {node.Name}", $"parent {node.ParentId}",
            $"measures {below.Count}", $"unplaced {(id == Organization ? below.Count(measure => measure.Parent is null) : 0)}",
            .. Totals(alive),
            .. Enumerable.Range(0, 6).Select(doi => $"doi {doi} {alive.Count(measure => measure.Doi == doi)}"),
            .. alive.GroupBy(measure => measure.Gate ?? string.Empty, StringComparer.Ordinal).OrderBy(gate => gate.Key, StringComparer.Ordinal).Select(gate => $"gate '{gate.Key}' {gate.Count()}"),
            .. new[] { "Active", "OnHold", "Killed", "Closed" }.Select(state => $"state {state} {below.Count(measure => measure.Status == state)}"),
            .. CountedLights.Names.SelectMany(row => CountedLights.Names.Select(column =>
                $"matrix {row} {column} {alive.Count(measure => measure.Implementation == row && measure.Potential == column)}")),
            $"implementation {implementation}", $"potential {potential}",
            $"worst {CountedLights.Names[Math.Max(Rank(implementation), Rank(potential))]}",
        ];
    }

    public static IReadOnlyList<string> Line(LedgerCount count, CountedMeasure measure)
    {
        var path = Path(count, measure.Parent).Where(id => id != Organization).Reverse().Select(id => $"{id} {count.Nodes[id].Name}");
        return
        [
            $"id {measure.Id}", $"name {measure.Name}", $"parent {measure.Parent}", $"path {string.Join(" > ", path)}",
            $"state {measure.Status}", $"doi {measure.Doi}", $"gate {measure.Gate}", $"implementation {measure.Implementation}", $"potential {measure.Potential}",
            .. new[] { "owner", "sponsor", "controller" }.Select(role => $"{role} {(measure.Roles.TryGetValue(role, out var holder) ? $"{holder} {count.People[holder]}" : string.Empty)}"),
            .. Totals([measure]),
            $"ledgerNumber {measure.LedgerNumber}",
        ];
    }

    /// <summary>What stands above a measure with this parent, nearest first, the organization last.</summary>
    public static IReadOnlyList<string> Path(LedgerCount count, string? parent)
    {
        var path = new List<string>();
        for (var id = parent; id is not null && id != Organization; id = count.Nodes[id].ParentId)
        {
            path.Add(id);
        }

        return [.. path, Organization];
    }

    private static IEnumerable<string> Totals(IReadOnlyList<CountedMeasure> measures) => measures
        .SelectMany(measure => measure.Shares())
        .GroupBy(share => share.Key, share => share.Value)
        .OrderBy(total => total.Key.Currency, StringComparer.Ordinal).ThenBy(total => total.Key.Kind, StringComparer.Ordinal).ThenBy(total => total.Key.Year)
        .Select(total => FormattableString.Invariant(
            $"total {total.Key.Currency} {total.Key.Kind} {total.Key.Year} {string.Join(' ', Enumerable.Range(0, 5).Select(part => Money.Text(total.Aggregate(BigInteger.Zero, (sum, share) => sum + share[part]))))}"));

    private static string Worst(List<CountedMeasure> measures, Func<CountedMeasure, string> light) =>
        CountedLights.Names[measures.Select(measure => Rank(light(measure))).DefaultIfEmpty(0).Max()];

    private static int Rank(string light) => Array.IndexOf(CountedLights.Names, light);
}

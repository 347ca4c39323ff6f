using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Rules.Statuses;
using Governance.Store.Effects;
using Governance.Store.Measures;
using Governance.Store.Portfolio;
using Governance.Store.Portfolio.Rollups;

namespace Governance.Store.Tests.Portfolio;

/// <summary>A roll-up counted anew from all measures, in whole cents and without any code of the roll-up.</summary>
internal static class Recount
{
    public static IReadOnlyList<string> Of(string id, IReadOnlyList<MeasureState> measures, IReadOnlyDictionary<string, NodeState> nodes)
    {
        var below = measures.Where(measure => IsBelow(measure.ParentId, id, nodes)).ToList();
        var alive = below.Where(measure => measure.Status != MeasureStatus.Killed).ToList();
        var lines = new List<string>
        {
            $"measures {below.Count}",
            $"unplaced {(id == NodeStreams.Organization ? below.Count(measure => measure.ParentId is null) : 0)}",
        };
        lines.AddRange(Enum.GetValues<MeasureStatus>().Select(status => $"{status} {below.Count(measure => measure.Status == status)}"));
        lines.AddRange(Enumerable.Range(0, 6).Select(doi => $"doi {doi} {alive.Count(measure => measure.Doi == doi)}"));
        lines.AddRange(alive.GroupBy(measure => measure.NextGate ?? string.Empty).OrderBy(gate => gate.Key, StringComparer.Ordinal).Select(gate => $"gate {gate.Key} {gate.Count()}"));
        lines.AddRange(
            from implementation in Enum.GetValues<Light>()
            from potential in Enum.GetValues<Light>()
            select $"matrix {alive.Count(measure => measure.Implementation == implementation && measure.Potential == potential)}");
        lines.AddRange(alive
            .SelectMany(measure => measure.Effects.Select(row => (Measure: measure, Row: row)))
            .GroupBy(item => (item.Row.Currency, item.Row.Kind, Year: int.Parse(item.Row.Period[..4], CultureInfo.InvariantCulture)))
            .OrderBy(group => group.Key.Currency, StringComparer.Ordinal).ThenBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Year)
            .Select(group => string.Join(
                ' ',
                group.Key.Currency,
                group.Key.Kind,
                group.Key.Year,
                Cents(group.Sum(item => item.Row.Plan ?? 0)),
                Cents(group.Sum(item => item.Row.Forecast ?? 0)),
                Cents(group.Sum(item => item.Row.Actual ?? 0)),
                Cents(group.Sum(item => item.Row.Actual ?? item.Row.Forecast ?? item.Row.Plan ?? 0)),
                Cents(group.GroupBy(item => item.Measure.Id).Sum(AtRisk)))));
        return lines;
    }

    public static IReadOnlyList<string> Of(RollupState rollup) =>
    [
        $"measures {rollup.Measures}",
        $"unplaced {rollup.Unplaced}",
        .. Enum.GetValues<MeasureStatus>().Select(status => $"{status} {rollup.States[(int)status]}"),
        .. Enumerable.Range(0, 6).Select(doi => $"doi {doi} {rollup.Doi[doi]}"),
        .. rollup.Gates.Select(gate => $"gate {gate.Key} {gate.Value}"),
        .. rollup.Matrix.Select(count => $"matrix {count}"),
        .. rollup.Totals.Select(total => string.Join(
            ' ', total.Currency, total.Kind, total.Year, Cents(total.Plan), Cents(total.Forecast), Cents(total.Actual), Cents(total.Expected), Cents(total.ValueAtRisk))),
    ];

    private static bool IsBelow(string? parent, string id, IReadOnlyDictionary<string, NodeState> nodes)
    {
        for (var at = parent ?? NodeStreams.Organization; at != NodeStreams.Organization; at = nodes[at].ParentId)
        {
            if (at == id)
            {
                return true;
            }
        }

        return id == NodeStreams.Organization;
    }

    private static decimal AtRisk(IEnumerable<(MeasureState Measure, EffectRow Row)> rows)
    {
        var list = rows.ToList();
        var shortfall = list.Sum(item => (item.Row.Plan ?? 0) - (item.Row.Actual ?? item.Row.Forecast ?? item.Row.Plan ?? 0));
        return list[0].Measure.Potential is Light.Yellow or Light.Red && shortfall > 0 ? shortfall : 0;
    }

    private static string Cents(decimal amount)
    {
        var cents = amount * 100;
        return cents == decimal.Truncate(cents) ? ((long)cents).ToString(CultureInfo.InvariantCulture) : throw new InvalidOperationException($"{amount} is no amount in cents.");
    }
}

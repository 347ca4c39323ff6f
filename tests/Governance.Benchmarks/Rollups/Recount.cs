using System;
using System.Collections.Generic;
using System.Linq;
using Governance.Rules.Statuses;
using Governance.Store.Measures;
using Governance.Store.Portfolio.Rollups;

namespace Governance.Benchmarks.Rollups;

/// <summary>A roll-up counted anew from its measures, in whole cents and without any code of the roll-up, as lines that can be compared.</summary>
internal static class Recount
{
    public static string Of(IEnumerable<MeasureState> below)
    {
        var count = 0;
        var states = new int[4];
        var doi = new int[6];
        var matrix = new int[16];
        var gates = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var totals = new SortedDictionary<string, long[]>(StringComparer.Ordinal);
        foreach (var same in below.GroupBy(measure => measure, ReferenceEqualityComparer.Instance))
        {
            var (measure, times) = ((MeasureState)same.Key!, same.Count());
            count += times;
            states[(int)measure.Status] += times;
            if (measure.Status == MeasureStatus.Killed)
            {
                continue;
            }

            doi[measure.Doi] += times;
            matrix[(4 * (int)measure.Implementation) + (int)measure.Potential] += times;
            gates[measure.NextGate ?? string.Empty] = gates.GetValueOrDefault(measure.NextGate ?? string.Empty) + times;
            Add(measure, times, totals);
        }

        return Line(count, states, doi, matrix, gates, totals.Select(total => total.Key + " " + string.Join(' ', total.Value)));
    }

    public static string Of(RollupState rollup) => Line(
        rollup.Measures,
        rollup.States,
        rollup.Doi,
        rollup.Matrix,
        rollup.Gates,
        rollup.Totals.Select(total => $"{total.Currency} {total.Kind} {total.Year} " + string.Join(' ', Cents(total.Plan), Cents(total.Forecast), Cents(total.Actual), Cents(total.Expected), Cents(total.ValueAtRisk))));

    private static string Line(int count, IEnumerable<int> states, IEnumerable<int> doi, IEnumerable<int> matrix, IEnumerable<KeyValuePair<string, int>> gates, IEnumerable<string> totals) =>
        $"{count} | {string.Join(' ', states)} | {string.Join(' ', doi)} | {string.Join(' ', matrix)} | {string.Join(' ', gates)} | {string.Join(" ; ", totals)}";

    private static void Add(MeasureState measure, int times, SortedDictionary<string, long[]> totals)
    {
        foreach (var total in measure.Effects.GroupBy(row => $"{row.Currency} {row.Kind} {row.Period[..4]}", StringComparer.Ordinal))
        {
            var plan = total.Sum(row => Cents(row.Plan ?? 0));
            var expected = total.Sum(row => Cents(row.Actual ?? row.Forecast ?? row.Plan ?? 0));
            var risk = measure.Potential is Light.Yellow or Light.Red && plan > expected ? plan - expected : 0;
            var sum = totals.TryGetValue(total.Key, out var known) ? known : totals[total.Key] = new long[5];
            long[] more = [plan, total.Sum(row => Cents(row.Forecast ?? 0)), total.Sum(row => Cents(row.Actual ?? 0)), expected, risk];
            for (var i = 0; i < more.Length; i++)
            {
                sum[i] += times * more[i];
            }
        }
    }

    private static long Cents(decimal amount) => decimal.Truncate(amount * 100) == amount * 100 ? (long)(amount * 100) : throw new InvalidOperationException($"{amount} is no amount in cents.");
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Governance.Store.Effects;

/// <summary>How changes of effects fold into a measure.</summary>
internal static class EffectFolds
{
    public static ImmutableList<EffectRow> With(ImmutableList<EffectRow> rows, IReadOnlyList<EffectChange> changes)
    {
        var next = new SortedDictionary<(string Kind, string Currency, string Period), EffectRow>(
            Comparer<(string Kind, string Currency, string Period)>.Create(Compare));
        foreach (var row in rows)
        {
            next[(row.Kind, row.Currency, row.Period)] = row;
        }

        foreach (var change in changes)
        {
            var key = (change.Kind, change.Currency, change.Period);
            var row = next.GetValueOrDefault(key) ?? new EffectRow { Kind = change.Kind, Currency = change.Currency, Period = change.Period };
            next[key] = row with
            {
                Plan = change.Plan ?? row.Plan,
                Forecast = change.Forecast ?? row.Forecast,
                Actual = change.Actual ?? row.Actual,
            };
        }

        return [.. next.Values];
    }

    private static int Compare((string Kind, string Currency, string Period) left, (string Kind, string Currency, string Period) right)
    {
        var kind = string.CompareOrdinal(left.Kind, right.Kind);
        var currency = kind != 0 ? kind : string.CompareOrdinal(left.Currency, right.Currency);
        return currency != 0 ? currency : string.CompareOrdinal(left.Period, right.Period);
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.History.Corrections;

/// <summary>The actual of a month that had ended is what the controller says now. Plan and forecast stay what they were.</summary>
internal sealed class ConfirmedActuals : ICorrection
{
    /// <inheritdoc/>
    public MeasureState Correct(MeasureState then, MeasureState now, DateTimeOffset at, ICollection<string> said)
    {
        var known = then.Effects.ToDictionary(Key);
        var changes = new List<EffectChange>();
        foreach (var row in now.Effects)
        {
            var before = known.GetValueOrDefault(Key(row))?.Actual;
            if (row.Actual == before || row.Actual is null || !HadEnded(row.Period, at))
            {
                continue;
            }

            changes.Add(new EffectChange { Kind = row.Kind, Currency = row.Currency, Period = row.Period, OldActual = before, Actual = row.Actual });
            said.Add(string.Create(CultureInfo.InvariantCulture, $"The actual of {row.Period} ({row.Kind}, {row.Currency}) was {(before is { } amount ? amount.ToString("0.00", CultureInfo.InvariantCulture) : "not known")}, and is {row.Actual:0.00}."));
        }

        return changes.Count == 0 ? then : then with { Effects = EffectFolds.With(then.Effects, changes) };
    }

    private static (string Kind, string Currency, string Period) Key(EffectRow row) => (row.Kind, row.Currency, row.Period);

    private static bool HadEnded(string period, DateTimeOffset at) =>
        new DateOnly(EffectRules.YearOf(period), EffectRules.MonthOf(period), 1).AddMonths(1) <= DateOnly.FromDateTime(at.UtcDateTime);
}

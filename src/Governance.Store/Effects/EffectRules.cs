using System;
using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Effects;

/// <summary>What effects may hold.</summary>
internal static class EffectRules
{
    /// <summary>Six value kinds over sixteen years in one currency; what is larger belongs to several measures.</summary>
    public const int MostRowsOfAMeasure = 1200;
    private const int MostRows = 600;
    private const decimal MostAmount = 100_000_000_000m;

    public static Problem? Fault(IReadOnlyList<EffectDraft> effects)
    {
        if (effects.Count is 0 or > MostRows)
        {
            return effects.Count == 0 ? EffectErrors.None() : MeasureErrors.TooMany("effects");
        }

        var seen = new HashSet<(string, string, string)>();
        foreach (var effect in effects)
        {
            if ((effect is null ? EffectErrors.None() : Fault(effect)) is { } fault)
            {
                return fault;
            }

            if (!seen.Add((effect!.Kind, effect.Currency, effect.Period)))
            {
                return EffectErrors.Twice(effect.Period);
            }
        }

        return null;
    }

    /// <summary>The amount with exactly two decimals, so that equal amounts have equal bytes.</summary>
    public static decimal? Cents(decimal? amount) => amount is { } given ? decimal.Round(given, 2) + 0.00m : null;

    public static int YearOf(string period) => ((period[0] - '0') * 1000) + ((period[1] - '0') * 100) + ((period[2] - '0') * 10) + (period[3] - '0');

    public static int MonthOf(string period) => ((period[5] - '0') * 10) + (period[6] - '0');

    private static Problem? Fault(EffectDraft effect)
    {
        if (Array.IndexOf(FieldRules.EffectKinds, effect.Kind) < 0)
        {
            return EffectErrors.KindUnknown();
        }

        if (!FieldRules.IsCurrency(effect.Currency))
        {
            return EffectErrors.CurrencyInvalid();
        }

        if (!IsPeriod(effect.Period))
        {
            return EffectErrors.PeriodInvalid();
        }

        return effect is { Plan: null, Forecast: null, Actual: null } ? EffectErrors.None()
            : IsAmount(effect.Plan) && IsAmount(effect.Forecast) && IsAmount(effect.Actual) ? null
            : EffectErrors.AmountInvalid();
    }

    internal static bool IsPeriod(string text)
    {
        if (text is not { Length: 7 } || text[4] != '-' || text[0] != '2' || text[1] != '0')
        {
            return false;
        }

        foreach (var at in (ReadOnlySpan<int>)[2, 3, 5, 6])
        {
            if (!char.IsAsciiDigit(text[at]))
            {
                return false;
            }
        }

        return MonthOf(text) is >= 1 and <= 12;
    }

    internal static bool IsAmount(decimal? amount) => amount is not { } given || (Math.Abs(given) <= MostAmount && decimal.Round(given, 2) == given);
}

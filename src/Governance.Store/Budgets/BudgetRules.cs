using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Changes;
using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.Budgets;

/// <summary>What budgets may hold.</summary>
internal static class BudgetRules
{
    public const int MostLines = 1200;
    public const int MostMovements = 2000;

    /// <summary>An amount that can be moved: above zero, to the cent.</summary>
    public static bool IsAmount(decimal amount) => amount > 0m && EffectRules.IsAmount(amount);

    /// <summary>The amount with exactly two decimals, so that equal amounts have equal bytes.</summary>
    public static decimal Cents(decimal amount) => EffectRules.Cents(amount)!.Value;

    public static Problem? PlaceFault(string period, string currency) =>
        currency is null || !FieldRules.IsCurrency(currency) ? EffectErrors.CurrencyInvalid()
        : !EffectRules.IsPeriod(period) ? EffectErrors.PeriodInvalid()
        : null;

    /// <summary>Why a measure's budget cannot change now.</summary>
    public static Problem? StateFault(MeasureState measure) =>
        measure.Status is MeasureStatus.Killed or MeasureStatus.Closed ? MeasureErrors.Ended()
        : measure.Budget.Movements.Count >= MostMovements || measure.Budget.Lines.Count >= MostLines ? BudgetErrors.TooMany()
        : null;

    /// <summary>
    /// Why budget cannot come to a measure: it was decided with another one. The field <c>budget</c> says what the whole measure may cost, and
    /// only an applied change request moves it after degree 3; grants say what of it is there, by month. Less, and from month to month, is free.
    /// </summary>
    public static Problem? BaselineFault(MeasureState measure, decimal more, string currency)
    {
        if (more <= 0m || !BaselineFolds.IsFrozen(measure) || ChangeEffects.BudgetOf(measure) is not { } decided)
        {
            return null;
        }

        // A baseline that names no currency is one amount for all of them together, or each currency would have it once more.
        var own = measure.Fields.GetValueOrDefault(BaselineFields.BudgetCurrency);
        var total = (own is null ? measure.Budget.Lines.Sum(line => line.Amount) : measure.Budget.Total(currency)) + more;
        var most = own is null || own == currency ? decided : 0m;
        return total > most ? BudgetErrors.AboveBaseline(total, currency, FormattableString.Invariant($"{decided:0.00} {own ?? currency}")) : null;
    }

    /// <summary>Why the actor may not decide about the amount; null, with the name of the right, when the actor may.</summary>
    /// <remarks>The bound of a right for every currency holds for the figures of all of them together, <paramref name="all"/>; there is no rate between them.</remarks>
    public static Problem? RightFault(
        BudgetSettings settings, Actor actor, decimal amount, decimal all, string currency, DateTimeOffset now, out string right, params MeasureState[] measures)
    {
        var since = now.AddDays(-settings.WindowDays);
        var already = measures.Max(measure => Decided(measure, actor, currency, since));
        var total = all + measures.Max(measure => Decided(measure, actor, null, since));
        var found = settings.Rights.FirstOrDefault(one =>
            (one.Currency is null || one.Currency == currency)
            && (one.UpTo is not { } most || (one.Currency is null ? total : already + amount) <= most)
            && (one.On == BudgetRightScope.Tenant ? actor.Is(one.Role) : Array.TrueForAll(measures, measure => Holds(actor, measure, one.Role))));
        right = found?.Role ?? string.Empty;
        return found is null ? BudgetErrors.NoRight(amount + already, currency) : null;
    }

    private static decimal Decided(MeasureState measure, Actor actor, string? currency, DateTimeOffset since) =>
        measure.Budget.Movements.Where(one => one.By == actor.PersonId && (currency is null || one.Currency == currency) && one.At > since).Sum(one => Math.Abs(one.Amount));

    private static bool Holds(Actor actor, MeasureState measure, string role) =>
        actor.PersonId is { } person && measure.Roles.Any(held => held.PersonId == person && held.Role == role);
}

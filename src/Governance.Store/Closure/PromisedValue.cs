using System.Collections.Generic;
using System.Linq;

using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.Closure;

/// <summary>What was promised in one value kind and currency, against what the controller confirmed. Pure, and independent of the time.</summary>
internal sealed class PromisedValue
{
    private PromisedValue(string kind, string currency, IReadOnlyList<(EffectRow Row, ValueConfirmation? Confirmation)> months, MeasureState measure)
    {
        (Kind, Currency, Months) = (kind, currency, months);
        Planned = months.Sum(month => month.Row.Plan ?? 0.00m);
        Confirmed = months.Sum(month => month.Confirmation?.Actual ?? 0.00m);
        Unconfirmed = [.. months.Where(month => IsPlan(month.Row) && month.Confirmation is null).Select(month => month.Row.Period)];
        Explanation = measure.Explanations.Find(one => one.Kind == kind && one.Currency == currency && one.Planned == Planned && one.Confirmed == Confirmed);
    }

    public string Kind { get; }

    public string Currency { get; }

    /// <summary>Every month that has a row, with the confirmation that still holds.</summary>
    public IReadOnlyList<(EffectRow Row, ValueConfirmation? Confirmation)> Months { get; }

    public decimal Planned { get; }

    public decimal Confirmed { get; }

    /// <summary>Whether anything is planned still: a change may have taken the plan of every month back.</summary>
    public bool IsPlanned => Months.Any(month => IsPlan(month.Row));

    /// <summary>Planned months without a confirmation that holds. A month whose plan is 0 promises nothing, so that a change can end a plan before its months are over.</summary>
    public IReadOnlyList<string> Unconfirmed { get; }

    /// <summary>Whether every planned month is confirmed, with less in sum than was planned.</summary>
    public bool IsShort => Unconfirmed.Count == 0 && Confirmed < Planned;

    /// <summary>The explanation of exactly this shortfall.</summary>
    public OutcomeExplanation? Explanation { get; }

    /// <summary>By value kind and currency; those only of which something was planned.</summary>
    public static IReadOnlyList<PromisedValue> Of(MeasureState measure) =>
        [.. measure.Effects
            .GroupBy(row => (row.Kind, row.Currency))
            .Where(value => value.Any(row => row.Plan is not null))
            .Select(value => new PromisedValue(
                value.Key.Kind,
                value.Key.Currency,
                [.. value.Select(row => (row, Holding(measure, row)))],
                measure))];

    /// <summary>Whether the month promises anything.</summary>
    public static bool IsPlan(EffectRow row) => row.Plan is not (null or 0m);

    /// <summary>A confirmation holds while the actual is what was confirmed, and its evidence was not revoked.</summary>
    public static ValueConfirmation? Holding(MeasureState measure, EffectRow row) =>
        measure.Confirmations.Find(one => one.Kind == row.Kind && one.Currency == row.Currency && one.Period == row.Period) is { } known
        && row.Actual == known.Actual
        && measure.Evidence.Exists(item => item.Key == known.EvidenceKey && !item.Revoked)
            ? known
            : null;
}

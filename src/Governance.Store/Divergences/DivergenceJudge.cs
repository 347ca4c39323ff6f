using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Budgets;
using Governance.Store.Measures;

namespace Governance.Store.Divergences;

/// <summary>Holds a measure's figures against each other. Pure: the measure, the rules and the day are all that counts.</summary>
internal static class DivergenceJudge
{
    /// <summary>What diverges now, by rule and subject.</summary>
    public static IReadOnlyList<DivergenceFinding> Find(MeasureState measure, IReadOnlyList<DivergenceRule> rules, DateTimeOffset asOf)
    {
        var today = DateOnly.FromDateTime(asOf.UtcDateTime);
        var found = new List<DivergenceFinding>();
        foreach (var rule in rules)
        {
            found.AddRange(rule.Kind switch
            {
                DivergenceKind.WorkAgainstDate => WorkAgainstDate(measure, rule, today),
                DivergenceKind.WorkAgainstValue => WorkAgainstValue(measure, rule, today),
                DivergenceKind.CostAgainstValue => CostAgainstValue(measure, rule, today),
                DivergenceKind.WorkAgainstKpi => KpiDivergence.Of(measure, rule),
                _ => [],
            });
        }

        return found;
    }

    /// <summary>Those of them that are not under an audit or within what an audit allowed.</summary>
    public static IEnumerable<DivergenceFinding> New(MeasureState measure, IReadOnlyList<DivergenceRule> rules, DateTimeOffset asOf) =>
        Find(measure, rules, asOf).Where(finding =>
            measure.Divergences.FindLast(known => known.Rule == finding.Rule.Code && known.Subject == finding.Subject) is not { } last
            || (last.State is DivergenceState.Accepted or DivergenceState.Correcting
                && (last.IsOver(asOf) || finding.Gap > last.Gap + last.Threshold)));

    /// <summary>Percent of the mapped work items that their hosts call complete; null when none is mapped.</summary>
    public static decimal? WorkPercent(MeasureState measure) =>
        measure.WorkItems.Count == 0 ? null : decimal.Round(measure.WorkItems.Count(item => item.Completed) * 100m / measure.WorkItems.Count, 2);

    private static IEnumerable<DivergenceFinding> WorkAgainstDate(MeasureState measure, DivergenceRule rule, DateOnly today)
    {
        if (WorkPercent(measure) is { } work && work >= rule.FromPercent && FinanceDate.Worst(measure, today) is { } late && late.Days > rule.Threshold)
        {
            yield return new DivergenceFinding
            {
                Rule = rule,
                Subject = "date",
                First = work,
                Second = late.Days,
                Gap = late.Days,
                Text = FormattableString.Invariant($"{work:0.##} percent of the work items are done, and {late.Text} comes {late.Days} days late: {rule.Threshold} days are allowed."),
            };
        }
    }

    private static IEnumerable<DivergenceFinding> WorkAgainstValue(MeasureState measure, DivergenceRule rule, DateOnly today) =>
        WorkPercent(measure) is { } work && work >= rule.FromPercent
            ? measure.Effects.GroupBy(row => (row.Kind, row.Currency)).SelectMany(value => Apart(rule, work, FinanceDate.PercentExpected(value, today), $"{value.Key.Kind}:{value.Key.Currency}", "of the work items are done", value.Key))
            : [];

    private static IEnumerable<DivergenceFinding> CostAgainstValue(MeasureState measure, DivergenceRule rule, DateOnly today)
    {
        foreach (var value in measure.Effects.GroupBy(row => (row.Kind, row.Currency)))
        {
            if (SpentFor(measure.Budget, value.Key.Currency) is { } spent && spent.Percent >= rule.FromPercent)
            {
                var what = spent.Currency == value.Key.Currency ? "of the budget is spent" : $"of the budget in {spent.Currency} is spent";
                foreach (var finding in Apart(rule, spent.Percent, FinanceDate.PercentExpected(value, today), $"{value.Key.Kind}:{value.Key.Currency}", what, value.Key))
                {
                    yield return finding;
                }
            }
        }
    }

    // Both sides are shares, so that a budget may be in another currency than the value: one without a budget of its own is held against the budget that is spent furthest.
    private static (string Currency, decimal Percent)? SpentFor(BudgetState budget, string currency)
    {
        var spent = budget.Lines.Select(line => line.Currency).Distinct(StringComparer.Ordinal).Where(one => budget.Total(one) > 0m)
            .Select(one => (Currency: one, Percent: decimal.Round(budget.Cost(one) * 100m / budget.Total(one), 2))).ToList();
        return spent.Exists(one => one.Currency == currency) ? spent.Find(one => one.Currency == currency)
            : spent.Count > 0 ? spent.OrderByDescending(one => one.Percent).ThenBy(one => one.Currency, StringComparer.Ordinal).First()
            : null;
    }

    private static IEnumerable<DivergenceFinding> Apart(DivergenceRule rule, decimal first, decimal? expected, string subject, string what, (string Kind, string Currency) value)
    {
        if (expected is { } second && first - second > rule.Threshold)
        {
            yield return new DivergenceFinding
            {
                Rule = rule,
                Subject = subject,
                First = first,
                Second = second,
                Gap = first - second,
                Text = FormattableString.Invariant($"{first:0.##} percent {what}, and {second:0.##} percent of the planned {value.Kind} in {value.Currency} is expected: {first - second:0.##} points apart, {rule.Threshold} are allowed."),
            };
        }
    }
}

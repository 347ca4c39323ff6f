using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.Changes;

/// <summary>How much a change moves, and whose decisions that needs.</summary>
internal static class ChangeSizes
{
    // Who decides at least about a change that the settings do not name.
    private static readonly string[] AnybodyElse = ["controller", "owner", "sponsor"];

    public static IReadOnlyList<ChangeSize> Of(ChangeDraft draft, MeasureState measure)
    {
        var sizes = new List<ChangeSize>();
        var fields = ChangeEffects.Fields(draft, measure);
        if (fields.ContainsKey(BaselineFields.Scope))
        {
            sizes.Add(new ChangeSize { Kind = ChangeKind.Scope });
        }

        if (ChangeEffects.Milestones(draft, measure) is { Count: > 0 } milestones)
        {
            // A new milestone has no day that it moves from.
            sizes.Add(new ChangeSize { Kind = ChangeKind.Timing, Size = milestones.Any(change => change.Old is null) ? null : milestones.Max(change => Math.Abs(change.New.Due.DayNumber - change.Old!.Due.DayNumber)) });
        }

        if (ChangeEffects.Plan(draft, measure) is { Count: > 0 } plan)
        {
            sizes.Add(new ChangeSize { Kind = ChangeKind.Value, Size = Value(plan, measure) });
        }

        if (fields.ContainsKey(BaselineFields.Budget) || fields.ContainsKey(BaselineFields.BudgetCurrency))
        {
            sizes.Add(new ChangeSize { Kind = ChangeKind.Budget, Size = fields.ContainsKey(BaselineFields.BudgetCurrency) ? null : Budget(draft.Budget!.Value, measure) });
        }

        return sizes;
    }

    /// <summary>Of each list one person decides. Lists of the same roles are one.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Needs(IReadOnlyList<ChangeSize> sizes, ChangeSettings settings)
    {
        var needs = settings.Rules
            .Where(rule => sizes.Any(size => size.Kind == rule.Kind && (size.Size is null || size.Size >= rule.From)))
            .Select(rule => (IReadOnlyList<string>)[.. rule.DecidedBy.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
            .DistinctBy(roles => string.Join(' ', roles))
            .ToList();
        return needs.Count == 0 ? [AnybodyElse] : needs;
    }

    // The larger of the step from now and the way from what was first decided in this currency: a large change cannot be cut into small ones.
    private static decimal? Budget(decimal wanted, MeasureState measure)
    {
        var currency = measure.Fields.GetValueOrDefault(BaselineFields.BudgetCurrency);
        var now = ChangeEffects.BudgetOf(measure) ?? 0m;
        var first = measure.Changes.Baselines.Where(baseline => baseline.BudgetCurrency == currency).Select(baseline => ChangeEffects.Amount(baseline.Budget)).FirstOrDefault(amount => amount > 0m) ?? now;
        return Percent(wanted - now, now) is { } step ? Math.Max(step, Percent(wanted - first, first) ?? 0m) : null;
    }

    private static decimal? Value(IReadOnlyList<EffectChange> plan, MeasureState measure)
    {
        var shares = plan.GroupBy(change => (change.Kind, change.Currency)).Select(group => Percent(
            group.Sum(change => Math.Abs((change.Plan ?? 0m) - (change.OldPlan ?? 0m))),
            measure.Effects.Where(row => (row.Kind, row.Currency) == group.Key).Sum(row => Math.Abs(row.Plan ?? 0m)))).ToList();
        return shares.Contains(null) ? null : shares.Max();
    }

    private static decimal? Percent(decimal moved, decimal of) => of == 0m ? null : decimal.Round(Math.Abs(moved) * 100m / of, 2);
}

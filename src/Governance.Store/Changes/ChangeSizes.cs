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

    /// <summary>What the change moves of each kind: the step from now, or the way from what a rule's roles decided before, the larger.</summary>
    public static IReadOnlyList<ChangeSize> Of(ChangeDraft draft, MeasureState measure, ChangeSettings settings)
    {
        var before = new DecidedBefore(draft, measure);
        return [.. Steps(draft, measure).Select(step => step.Size is null
            ? step
            : step with { Size = settings.Rules.Where(rule => rule.Kind == step.Kind).Select(before.Of).Append(step.Size).Max() })];
    }

    /// <summary>Of each list one person decides. Lists of the same roles are one.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Needs(ChangeDraft draft, MeasureState measure, ChangeSettings settings)
    {
        var before = new DecidedBefore(draft, measure);
        var steps = Steps(draft, measure);
        var needs = settings.Rules
            .Where(rule => steps.Any(step => step.Kind == rule.Kind && (step.Size is null || step.Size >= rule.From || before.Of(rule) >= rule.From)))
            .Select(rule => (IReadOnlyList<string>)[.. rule.DecidedBy.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])
            .DistinctBy(roles => string.Join(' ', roles))
            .ToList();
        return needs.Count == 0 ? [AnybodyElse] : needs;
    }

    /// <summary>The part of a whole in percent; null when the whole is nothing.</summary>
    public static decimal? Percent(decimal moved, decimal of) => of == 0m ? null : decimal.Round(Math.Abs(moved) * 100m / of, 2);

    private static List<ChangeSize> Steps(ChangeDraft draft, MeasureState measure)
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
            var now = ChangeEffects.BudgetOf(measure) ?? 0m;
            sizes.Add(new ChangeSize { Kind = ChangeKind.Budget, Size = fields.ContainsKey(BaselineFields.BudgetCurrency) ? null : Percent(draft.Budget!.Value - now, now) });
        }

        return sizes;
    }

    private static decimal? Value(IReadOnlyList<EffectChange> plan, MeasureState measure)
    {
        var shares = plan.GroupBy(change => (change.Kind, change.Currency)).Select(group => Percent(
            group.Sum(change => Math.Abs((change.Plan ?? 0m) - (change.OldPlan ?? 0m))),
            measure.Effects.Where(row => (row.Kind, row.Currency) == group.Key).Sum(row => Math.Abs(row.Plan ?? 0m)))).ToList();
        return shares.Contains(null) ? null : shares.Max();
    }
}

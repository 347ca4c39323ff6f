using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.Changes;

/// <summary>
/// How far a change leads away from what a rule's roles decided about last: the baseline that a gate or an adoption froze, or one that came of a
/// request which somebody of these roles decided for. So what others decided in between adds up, and a large change cannot be cut into small ones.
/// </summary>
internal sealed class DecidedBefore(ChangeDraft draft, MeasureState measure)
{
    /// <summary>The way of the rule's kind; null when that baseline has nothing to measure it by.</summary>
    public decimal? Of(ChangeRule rule)
    {
        var since = measure.Changes.Baselines.FindLastIndex(baseline => IsOf(baseline, rule.DecidedBy));
        var baselines = since < 0 ? [.. measure.Changes.Baselines] : measure.Changes.Baselines.Skip(since).ToList();
        return rule.Kind switch
        {
            ChangeKind.Budget => Budget(baselines),
            ChangeKind.Timing => Timing(baselines),
            ChangeKind.Value => Value(baselines),
            _ => null,
        };
    }

    private bool IsOf(Baseline baseline, IReadOnlyList<string> roles) => baseline.Change is null
        || measure.Changes.Find(baseline.Change) is not { } request
        || request.Votes.Any(vote => vote.Approved && vote.Roles.Any(role => roles.Contains(role, StringComparer.Ordinal)));

    private decimal? Budget(List<Baseline> baselines)
    {
        var currency = draft.BudgetCurrency ?? measure.Fields.GetValueOrDefault(BaselineFields.BudgetCurrency);
        var first = baselines.Where(baseline => baseline.BudgetCurrency == currency).Select(baseline => ChangeEffects.Amount(baseline.Budget)).FirstOrDefault(amount => amount > 0m);
        return first is { } then && draft.Budget is { } wanted ? ChangeSizes.Percent(wanted - then, then) : null;
    }

    // Only of milestones whose day moves now: a new name is no way.
    private decimal? Timing(List<Baseline> baselines) => ChangeEffects.Milestones(draft, measure)
        .Where(change => change.Old is { } old && old.Due != change.New.Due)
        .Select(change => baselines.Select(baseline => baseline.Milestones.Find(known => known.Code == change.New.Code)).FirstOrDefault(known => known is not null) is { } then
            ? (decimal?)Math.Abs(change.New.Due.DayNumber - then.Due.DayNumber)
            : null)
        .Max();

    private decimal? Value(List<Baseline> baselines)
    {
        var changes = ChangeEffects.Plan(draft, measure);
        var wanted = EffectFolds.With(measure.Effects, changes);
        return changes.Select(change => (change.Kind, change.Currency)).Distinct().Select(group => Value(group, wanted, baselines)).Max();
    }

    private static decimal? Value((string Kind, string Currency) group, IReadOnlyCollection<EffectRow> wanted, List<Baseline> baselines)
    {
        var then = baselines.Select(baseline => baseline.Plan.FindAll(row => (row.Kind, row.Currency) == group)).FirstOrDefault(rows => rows.Exists(row => row.Plan != 0m));
        if (then is null)
        {
            return null;
        }

        var (before, after) = (then.ToDictionary(row => row.Period, row => row.Plan, StringComparer.Ordinal), Plan(group, wanted));
        var moved = before.Keys.Union(after.Keys, StringComparer.Ordinal).Sum(period => Math.Abs(after.GetValueOrDefault(period) - before.GetValueOrDefault(period)));
        return ChangeSizes.Percent(moved, then.Sum(row => Math.Abs(row.Plan)));
    }

    private static Dictionary<string, decimal> Plan((string Kind, string Currency) group, IReadOnlyCollection<EffectRow> rows) =>
        rows.Where(row => (row.Kind, row.Currency) == group && row.Plan is not null).ToDictionary(row => row.Period, row => row.Plan!.Value, StringComparer.Ordinal);
}

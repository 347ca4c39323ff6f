using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Measures;

namespace Governance.Store.Changes;

/// <summary>What a change request may hold.</summary>
internal static class ChangeRules
{
    private const int MostMilestones = 200;
    private const decimal MostAmount = 100_000_000_000m;

    public static Problem? Fault(ChangeDraft draft, MeasureState measure) =>
        Text.Fault("The title", draft.Title, 200)
        ?? Text.Fault("The reason", draft.Reason, 4000)
        ?? Text.OptionalFault("The scope", draft.Scope, 4000)
        ?? BudgetFault(draft, measure)
        ?? MilestoneFault(draft.Milestones, measure)
        ?? PlanFault(draft.Plan, measure);

    private static Problem? BudgetFault(ChangeDraft draft, MeasureState measure)
    {
        var currency = draft.BudgetCurrency ?? measure.Fields.GetValueOrDefault(BaselineFields.BudgetCurrency) ?? string.Empty;
        var fits = draft.Budget is not { } amount
            ? draft.BudgetCurrency is null
            : amount is >= 0 and <= MostAmount && decimal.Round(amount, 2) == amount && FieldRules.IsCurrency(currency);
        return fits ? null : ChangeErrors.BudgetInvalid();
    }

    private static Problem? MilestoneFault(IReadOnlyList<BaselineMilestone> milestones, MeasureState measure)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var fits = milestones.Count <= MostMilestones
            && milestones.All(given => given is not null && FieldRules.IsCode(given.Code) && Text.Fault("The name of a milestone", given.Name, 200) is null && seen.Add(given.Code))
            && measure.Milestones.Count(known => !seen.Contains(known.Code)) + seen.Count <= MostMilestones;
        return fits ? null : ChangeErrors.MilestonesInvalid();
    }

    private static Problem? PlanFault(IReadOnlyList<PlanRow> plan, MeasureState measure)
    {
        if (plan.Count == 0)
        {
            return null;
        }

        return EffectRules.Fault([.. plan.Select(row => row is null ? null! : new EffectDraft { Kind = row.Kind, Currency = row.Currency, Period = row.Period, Plan = row.Plan })])
            ?? (EffectFolds.With(measure.Effects, ChangeEffects.Plan(new ChangeDraft { Title = string.Empty, Reason = string.Empty, Plan = plan }, measure)).Count > EffectRules.MostRowsOfAMeasure
                ? EffectErrors.TooManyRows(EffectRules.MostRowsOfAMeasure)
                : null);
    }
}

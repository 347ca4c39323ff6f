using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Effects;
using Governance.Store.Measures;
using Governance.Store.Milestones;

namespace Governance.Store.Changes;

/// <summary>What a change does to a measure, as the events that would have done it before the baseline was frozen.</summary>
internal static class ChangeEffects
{
    public static IReadOnlyList<DomainEvent> Of(ChangeDraft draft, MeasureState measure, string by, string reason)
    {
        var events = new List<DomainEvent>();
        if (Fields(draft, measure) is { Count: > 0 } fields)
        {
            events.Add(new FieldsChanged { Fields = fields });
        }

        if (Plan(draft, measure) is { Count: > 0 } plan)
        {
            events.Add(new EffectsChanged { Changes = plan, By = by, Reason = reason });
        }

        if (Milestones(draft, measure) is { Count: > 0 } milestones)
        {
            events.Add(new MilestonesChanged { Changes = milestones, By = by, Reason = reason });
        }

        return events;
    }

    public static SortedDictionary<string, string> Fields(ChangeDraft draft, MeasureState measure)
    {
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Set(BaselineFields.Scope, draft.Scope);
        Set(BaselineFields.Budget, draft.Budget is { } amount && BudgetOf(measure) != amount ? amount.ToString("0.00", CultureInfo.InvariantCulture) : null);
        Set(BaselineFields.BudgetCurrency, draft.BudgetCurrency);
        return fields;

        void Set(string name, string? value)
        {
            if (value is not null && value != (measure.Fields.GetValueOrDefault(name) ?? string.Empty))
            {
                fields[name] = value;
            }
        }
    }

    public static IReadOnlyList<EffectChange> Plan(ChangeDraft draft, MeasureState measure)
    {
        var known = measure.Effects.ToDictionary(row => (row.Kind, row.Currency, row.Period));
        return [.. draft.Plan
            .Select(row => (Row: row, Old: known.GetValueOrDefault((row.Kind, row.Currency, row.Period))?.Plan))
            .Where(one => one.Old != one.Row.Plan)
            .Select(one => new EffectChange { Kind = one.Row.Kind, Currency = one.Row.Currency, Period = one.Row.Period, OldPlan = one.Old, Plan = EffectRules.Cents(one.Row.Plan) })];
    }

    public static IReadOnlyList<MilestoneChange> Milestones(ChangeDraft draft, MeasureState measure) =>
    [
        .. draft.Milestones
            .Select(given => (Given: given, Old: measure.Milestones.Find(known => known.Code == given.Code)))
            .Where(one => one.Old is null || one.Old.Due != one.Given.Due || one.Old.Name != one.Given.Name)
            .Select(one => new MilestoneChange
            {
                Old = one.Old,
                New = one.Old is null
                    ? new Milestone { Code = one.Given.Code, Name = one.Given.Name, Due = one.Given.Due }
                    : one.Old with { Name = one.Given.Name, Due = one.Given.Due },
            }),
    ];

    /// <summary>The budget as a number; null when none was given, or none that can be read.</summary>
    public static decimal? BudgetOf(MeasureState measure) => Amount(measure.Fields.GetValueOrDefault(BaselineFields.Budget));

    /// <summary>A budget as it was written, as a number.</summary>
    public static decimal? Amount(string? written) =>
        decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var budget) ? budget : null;
}

using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Portfolio.Rollups;
using Governance.Store.Settings;

namespace Governance.Store.Triggers;

/// <summary>Whether the controller must validate a planned figure, and so what it rests on. Pure, and the one place that says so.</summary>
internal static class Assumptions
{
    /// <summary>Code of the rule that stands for the value kinds of the section <c>assumptions</c>.</summary>
    public const string ByKind = "kinds";

    /// <summary>The rules that fit a planned amount of one year, in the order of the settings.</summary>
    public static IEnumerable<AssumptionTrigger> Of(string kind, string currency, decimal amount, TenantSettings settings) => Rules(settings).Where(rule =>
        (rule.Kinds.Count == 0 || rule.Kinds.Contains(kind, StringComparer.Ordinal))
        && (rule.Currency is null || rule.Currency == currency)
        && (rule.AmountFrom is not { } least || Math.Abs(amount) >= least));

    /// <summary>The planned sums of a measure that a rule fits: one a value kind, currency and year.</summary>
    public static IEnumerable<(RollupTotal Planned, IReadOnlyList<string> Rules)> Of(Measures.MeasureState measure, TenantSettings settings) =>
        MeasureShare.Totals(measure)
            .Where(total => total.Plan != 0m)
            .Select(total => (total, (IReadOnlyList<string>)[.. Of(total.Kind, total.Currency, total.Plan, settings).Select(rule => rule.Code)]))
            .Where(line => line.Item2.Count != 0);

    /// <summary>Whether any planned year of the value kind and currency is the controller's to validate.</summary>
    public static bool Any(Measures.MeasureState measure, string kind, string currency, TenantSettings settings) =>
        Of(measure, settings).Any(line => line.Planned.Kind == kind && line.Planned.Currency == currency);

    // A tenant that wrote no rules has one: the value kinds, whatever the amount.
    private static IReadOnlyList<AssumptionTrigger> Rules(TenantSettings settings) =>
        settings.Triggers.Assumptions.Count != 0 ? settings.Triggers.Assumptions
        : settings.Assumptions.Kinds.Count == 0 ? []
        : [new AssumptionTrigger { Code = ByKind, Kinds = settings.Assumptions.Kinds }];
}

using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Portfolio.Rollups;

namespace Governance.Store.Triggers;

/// <summary>Whether the controller must validate a planned figure. Pure.</summary>
internal static class Assumptions
{
    /// <summary>The rules that fit a planned amount of one year, in the order of the settings.</summary>
    public static IEnumerable<AssumptionTrigger> Of(string kind, string currency, decimal amount, TriggerSettings settings) => settings.Assumptions.Where(rule =>
        (rule.Kinds.Count == 0 || rule.Kinds.Contains(kind, StringComparer.Ordinal))
        && (rule.Currency is null || rule.Currency == currency)
        && (rule.AmountFrom is not { } least || Math.Abs(amount) >= least));

    /// <summary>The planned sums of a measure that a rule fits: one a value kind, currency and year.</summary>
    public static IEnumerable<(RollupTotal Planned, IReadOnlyList<string> Rules)> Of(Measures.MeasureState measure, TriggerSettings settings) =>
        MeasureShare.Totals(measure)
            .Where(total => total.Plan != 0m)
            .Select(total => (total, (IReadOnlyList<string>)[.. Of(total.Kind, total.Currency, total.Plan, settings).Select(rule => rule.Code)]))
            .Where(line => line.Item2.Count != 0);
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Governance.Rules.Statuses;

/// <summary>
/// Credibility of the expected value. A full year that falls short of its plan by more than the tolerance is Red; one that
/// holds while the months so far fall short by more than the tolerance is Yellow. Judged are the current and later years of
/// each value kind and currency that has a forecast or an actual; the worst counts. When all of them are past, the last year.
/// </summary>
public static class PotentialStatusRule
{
    /// <summary>Judges all effects as of a day; the month of that day belongs to the run-up.</summary>
    public static StatusFinding Judge(IReadOnlyList<EffectFact> effects, StatusThresholds thresholds, DateTime asOf)
    {
        _ = thresholds ?? throw new ArgumentNullException(nameof(thresholds));
        var known = EffectYear.Of(effects ?? [], asOf.Year, asOf.Month).FindAll(year => year.IsKnown);
        if (known.Count == 0)
        {
            return new StatusFinding(Light.NotSet, "No effect has a forecast or an actual.");
        }

        var from = Math.Min(asOf.Year, known.Max(year => year.Year));
        var worst = new StatusFinding(Light.Green, "The expected effect meets the plan.");
        foreach (var year in known.Where(year => year.Year >= from))
        {
            var finding = Judge(year, thresholds.PotentialTolerancePercent);
            worst = finding.Light > worst.Light ? finding : worst;
        }

        return worst;
    }

    private static StatusFinding Judge(EffectYear year, decimal tolerance)
    {
        if (IsShort(year.Plan, year.Expected, tolerance))
        {
            return new StatusFinding(Light.Red, FormattableString.Invariant(
                $"{year.Kind} of {year.Year} is expected at {year.Expected:0.00} {year.Currency} against a plan of {year.Plan:0.00}: the full year is missed."));
        }

        return IsShort(year.PlanSoFar, year.ExpectedSoFar, tolerance)
            ? new StatusFinding(Light.Yellow, FormattableString.Invariant(
                $"{year.Kind} of {year.Year} so far is {year.ExpectedSoFar:0.00} {year.Currency} against a plan of {year.PlanSoFar:0.00}: the run-up is behind, the full year holds."))
            : new StatusFinding(Light.Green, "The expected effect meets the plan.");
    }

    // Multiplied out, so that no division rounds at the boundary.
    private static bool IsShort(decimal plan, decimal expected, decimal tolerance) => (plan - expected) * 100m > Math.Abs(plan) * tolerance;
}

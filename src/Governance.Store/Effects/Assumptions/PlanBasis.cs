using System;
using System.Linq;

using Governance.Store.Measures;

namespace Governance.Store.Effects.Assumptions;

/// <summary>The plan that an assumption carries, and what is left of the controller's word about it.</summary>
internal static class PlanBasis
{
    /// <summary>The planned sum of its value kind and currency.</summary>
    public static decimal Of(MeasureState measure, Assumption assumption) =>
        measure.Effects.Where(row => row.Kind == assumption.Kind && row.Currency == assumption.Currency).Sum(row => row.Plan ?? 0.00m);

    /// <summary>Whether the plan is another one than the controller looked at.</summary>
    public static bool HasMoved(MeasureState measure, Assumption assumption) => assumption.Plan is { } seen && seen != Of(measure, assumption);

    /// <summary>Whether the day of the next look has passed.</summary>
    public static bool IsOverdue(Assumption assumption, DateTimeOffset asOf) => assumption.RecheckOn is { } day && DateOnly.FromDateTime(asOf.UtcDateTime) > day;

    /// <summary>The credibility that counts: one step lower once the next look is overdue or the plan has moved.</summary>
    public static Credibility Now(MeasureState measure, Assumption assumption, DateTimeOffset asOf) =>
        assumption.Credibility > Credibility.None && (IsOverdue(assumption, asOf) || HasMoved(measure, assumption))
            ? assumption.Credibility - 1
            : assumption.Credibility;

    /// <summary>Whether the controller's word on it holds: given, not overdue, and about this plan.</summary>
    public static bool IsValid(MeasureState measure, Assumption assumption, DateTimeOffset asOf) =>
        assumption.ValidatedAt is not null && !IsOverdue(assumption, asOf) && !HasMoved(measure, assumption);

    /// <summary>Why the controller has to look; null when nothing is to be done.</summary>
    public static string? Due(MeasureState measure, Assumption assumption, DateTimeOffset asOf) =>
        !assumption.NeedsController ? null
        : assumption.ValidatedAt is null ? "it was never validated"
        : HasMoved(measure, assumption) ? FormattableString.Invariant($"the plan was {assumption.Plan:0.00} when it was validated, and is {Of(measure, assumption):0.00} now")
        : IsOverdue(assumption, asOf) ? FormattableString.Invariant($"it was to be looked at again by {assumption.RecheckOn:yyyy-MM-dd}")
        : null;
}

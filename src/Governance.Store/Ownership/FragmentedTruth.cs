using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Effects;
using Governance.Store.Intake;
using Governance.Store.Intake.Details;
using Governance.Store.Measures;

namespace Governance.Store.Ownership;

/// <summary>Finds where sales, delivery and finance say different things about one measure. Pure: it follows from what the ledger holds, so that every past day can be asked for.</summary>
internal static class FragmentedTruth
{
    public static IReadOnlyList<TruthFinding> Of(MeasureState measure, DemandState? demand, OwnershipSettings settings, DateTimeOffset asOf)
    {
        if (measure.Status is not (MeasureStatus.Active or MeasureStatus.OnHold))
        {
            return [];
        }

        return [.. new[] { Amount(measure, demand, settings), Date(measure, demand, settings), Progress(measure, settings), Value(measure, settings, asOf) }.OfType<TruthFinding>()];
    }

    private static TruthFinding? Amount(MeasureState measure, DemandState? demand, OwnershipSettings settings)
    {
        var plans = measure.Effects.Where(row => row.Kind == settings.AmountKind && row.Plan is not null).GroupBy(row => row.Currency, StringComparer.Ordinal).ToList();
        if (demand is not { IsFromCrm: true, Amount: { } amount } || plans.Count == 0)
        {
            return null;
        }

        // CRM may leave the currency out; one plan is then compared as it stands, several are not.
        var plan = demand.Currency is null ? (plans.Count == 1 ? plans[0] : null) : plans.Find(group => group.Key == demand.Currency);
        if (plan is null)
        {
            return null;
        }

        var planned = plan.Sum(row => row.Plan!.Value);
        return Differ(planned, amount, settings.AmountPercent)
            ? new TruthFinding(
                TruthKind.Amount,
                FormattableString.Invariant($"CRM says {amount:0.00} {plan.Key}, the plan of {settings.AmountKind} says {planned:0.00} {plan.Key}."),
                [
                    new TruthSource("Sales", "crm", "amount of the opportunity", FormattableString.Invariant($"{amount:0.00} {demand.Currency ?? plan.Key}"), demand.RecordedAt),
                    new TruthSource("Finance", "store", "plan of " + settings.AmountKind, FormattableString.Invariant($"{planned:0.00} {plan.Key}")),
                ])
            : null;
    }

    private static TruthFinding? Date(MeasureState measure, DemandState? demand, OwnershipSettings settings)
    {
        if (measure.Milestones.IsEmpty)
        {
            return null;
        }

        var delivery = measure.Milestones.Max(milestone => milestone.Done ?? milestone.Forecast ?? milestone.Due);
        var promised = DateOnly.TryParseExact(demand?.Value(DemandFields.Promised), "yyyy-MM-dd", out var day) ? day : (DateOnly?)null;
        var counted = measure.Effects.Where(row => row.Plan is not (null or 0m)).Select(row => row.Period).Order(StringComparer.Ordinal).FirstOrDefault() is { } month
            ? new DateOnly(EffectRules.YearOf(month), EffectRules.MonthOf(month), 1).AddMonths(1).AddDays(-1)
            : (DateOnly?)null;
        var earliest = promised is { } one && counted is { } other ? (one < other ? one : other) : promised ?? counted;
        if (earliest is not { } expected || delivery.DayNumber - expected.DayNumber <= settings.DateDays)
        {
            return null;
        }

        List<TruthSource> sources = [new("Delivery", "store", "last milestone", FormattableString.Invariant($"{delivery:yyyy-MM-dd}"))];
        if (promised is { } promise)
        {
            sources.Insert(0, new("Sales", demand!.IsFromCrm ? "crm" : "store", "promised date", FormattableString.Invariant($"{promise:yyyy-MM-dd}"), demand.RecordedAt));
        }

        if (counted is { } value)
        {
            sources.Add(new("Finance", "store", "end of the first month with planned value", FormattableString.Invariant($"{value:yyyy-MM-dd}")));
        }

        return new TruthFinding(
            TruthKind.Date,
            FormattableString.Invariant($"Delivery expects its last milestone on {delivery:yyyy-MM-dd}, {delivery.DayNumber - expected.DayNumber} days after what others count on."),
            sources);
    }

    private static TruthFinding? Progress(MeasureState measure, OwnershipSettings settings)
    {
        var looked = measure.WorkItems.Where(item => item.HostVersion is not null).ToList();
        if (looked.Count == 0 || measure.Milestones.IsEmpty)
        {
            return null;
        }

        var complete = looked.Count(item => item.Completed);
        var reached = measure.Milestones.Count(milestone => milestone.Done is not null);

        // Multiplied out, so that no division rounds at the boundary.
        var apart = Math.Abs((complete * measure.Milestones.Count) - (reached * looked.Count)) * 100;
        if (apart <= settings.ProgressPoints * looked.Count * measure.Milestones.Count)
        {
            return null;
        }

        var hosts = string.Join(", ", looked.Select(item => item.Host).Distinct().Order(StringComparer.Ordinal));
        return new TruthFinding(
            TruthKind.Progress,
            FormattableString.Invariant($"{complete} of {looked.Count} work items are complete, {reached} of {measure.Milestones.Count} milestones are reached."),
            [
                new TruthSource("Delivery", hosts, "complete work items", FormattableString.Invariant($"{complete} of {looked.Count}"), looked.Max(item => item.ObservedAt)),
                new TruthSource("Delivery", "store", "reached milestones", FormattableString.Invariant($"{reached} of {measure.Milestones.Count}")),
            ]);
    }

    private static TruthFinding? Value(MeasureState measure, OwnershipSettings settings, DateTimeOffset asOf)
    {
        var month = asOf.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        var apart = measure.Effects
            .Where(row => row is { Actual: not null, Forecast: not null } && string.CompareOrdinal(row.Period, month) <= 0)
            .GroupBy(row => (row.Kind, row.Currency))
            .Select(group => (group.Key.Kind, group.Key.Currency, Actual: group.Sum(row => row.Actual!.Value), Forecast: group.Sum(row => row.Forecast!.Value)))
            .Where(sum => Differ(sum.Actual, sum.Forecast, settings.ValuePercent))
            .ToList();
        return apart.Count == 0 ? null : new TruthFinding(
            TruthKind.Value,
            string.Join(' ', apart.Select(sum => FormattableString.Invariant($"{sum.Kind}: finance confirmed {sum.Actual:0.00} {sum.Currency}, the owner had forecast {sum.Forecast:0.00} {sum.Currency} for the same months."))),
            [
                .. apart.SelectMany(sum => new[]
                {
                    new TruthSource("Finance", "store", "actual of " + sum.Kind, FormattableString.Invariant($"{sum.Actual:0.00} {sum.Currency}")),
                    new TruthSource("Delivery", "store", "forecast of " + sum.Kind, FormattableString.Invariant($"{sum.Forecast:0.00} {sum.Currency}")),
                }),
            ]);
    }

    private static bool Differ(decimal one, decimal other, decimal percent) => Math.Abs(one - other) * 100m > Math.Abs(other) * percent;
}

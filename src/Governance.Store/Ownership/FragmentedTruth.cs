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

        return [.. new[] { Amount(measure, demand, settings), Date(measure, demand, settings), Progress(measure, settings), Value(measure, settings, asOf), Sale(measure) }.OfType<TruthFinding>()];
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
                    new TruthSource("Sales", "crm", CrmView.What("amount", CrmView.Difference(measure, "amount")), FormattableString.Invariant($"{amount:0.00} {demand.Currency ?? plan.Key}"), CrmView.SeenAt(demand, "amount")),
                    new TruthSource("Finance", "store", "plan of " + settings.AmountKind, FormattableString.Invariant($"{planned:0.00} {plan.Key}")),
                ])
            : null;
    }

    private static TruthFinding? Date(MeasureState measure, DemandState? demand, OwnershipSettings settings)
    {
        var delivery = measure.Milestones.IsEmpty ? (DateOnly?)null : measure.Milestones.Max(milestone => milestone.Done ?? milestone.Forecast ?? milestone.Due);
        var promised = Day(demand?.Value(DemandFields.Promised));
        var counted = measure.Effects.Where(row => row.Plan is not (null or 0m)).Select(row => row.Period).Order(StringComparer.Ordinal).FirstOrDefault() is { } month
            ? new DateOnly(EffectRules.YearOf(month), EffectRules.MonthOf(month), 1).AddMonths(1).AddDays(-1)
            : (DateOnly?)null;
        var earliest = promised is { } one && counted is { } other ? (one < other ? one : other) : promised ?? counted;
        var moved = CrmView.Difference(measure, "closeDate");
        var texts = new List<string>();
        if (Days(earliest, delivery) > settings.DateDays)
        {
            texts.Add(FormattableString.Invariant($"Delivery expects its last milestone on {delivery:yyyy-MM-dd}, {Days(earliest, delivery)} days after what others count on."));
        }

        if (Day(moved?.Now) is { } closes && Days(counted, closes) > settings.DateDays)
        {
            texts.Add(FormattableString.Invariant($"CRM expects the close on {closes:yyyy-MM-dd} by now, {Days(counted, closes)} days after finance counts on the first value."));
        }

        if (texts.Count == 0)
        {
            return null;
        }

        var sources = new List<TruthSource>();
        if (promised is { } promise)
        {
            sources.Add(new("Sales", demand!.IsFromCrm ? "crm" : "store", "promised date", FormattableString.Invariant($"{promise:yyyy-MM-dd}"), demand.Fields[DemandFields.Promised].At));
        }

        if (moved is { Now: { } close })
        {
            sources.Add(new("Sales", "crm", CrmView.What("close date", moved), close, moved.Since));
        }

        if (delivery is { } last)
        {
            sources.Add(new("Delivery", "store", "last milestone", FormattableString.Invariant($"{last:yyyy-MM-dd}")));
        }

        if (counted is { } value)
        {
            sources.Add(new("Finance", "store", "end of the first month with planned value", FormattableString.Invariant($"{value:yyyy-MM-dd}")));
        }

        return new TruthFinding(TruthKind.Date, string.Join(' ', texts), sources);
    }

    private static TruthFinding? Sale(MeasureState measure) => CrmView.Difference(measure, "state") is { Now: "Lost" or "Deleted" } moved
        ? new TruthFinding(
            TruthKind.Sale,
            $"CRM says that the opportunity is {moved.Now}; it was {moved.AtIntake ?? "not known"} at intake, and the measure goes on.",
            [
                new TruthSource("Sales", "crm", CrmView.What("state", moved), moved.Now, moved.Since),
                new TruthSource("Delivery", "store", "degree of implementation", FormattableString.Invariant($"{measure.Doi}")),
            ])
        : null;

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

    private static int? Days(DateOnly? from, DateOnly? to) => to?.DayNumber - from?.DayNumber;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;

    private static bool Differ(decimal one, decimal other, decimal percent) => Math.Abs(one - other) * 100m > Math.Abs(other) * percent;
}

using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Rules.Statuses;
using Governance.Store.Effects;
using Governance.Store.Measures;
using Governance.Store.Milestones;

namespace Governance.Store.Statuses;

/// <summary>Hands a measure to the rules of the two lights.</summary>
internal static class StatusJudge
{
    public static StatusFinding Implementation(MeasureState measure, StatusThresholds thresholds, DateTimeOffset asOf) =>
        ImplementationStatusRule.Judge([.. measure.Milestones.Select(Fact)], thresholds, asOf.UtcDateTime);

    public static StatusFinding Potential(MeasureState measure, StatusThresholds thresholds, DateTimeOffset asOf) =>
        PotentialStatusRule.Judge(Facts(measure), thresholds, asOf.UtcDateTime);

    public static Light Of(Milestone milestone, StatusThresholds thresholds, DateTimeOffset asOf) =>
        ImplementationStatusRule.Judge(Fact(milestone), thresholds, asOf.UtcDateTime).Light;

    public static IReadOnlyList<EffectFact> Facts(MeasureState measure) =>
        measure.Effects.ConvertAll(row => new EffectFact(
            row.Kind, row.Currency, EffectRules.YearOf(row.Period), EffectRules.MonthOf(row.Period), row.Plan, row.Forecast, row.Actual));

    /// <summary>The event when a light changes, or null.</summary>
    public static StatusesAssessed? Change(MeasureState measure, StatusThresholds thresholds, DateTimeOffset asOf)
    {
        var implementation = Implementation(measure, thresholds, asOf);
        var potential = Potential(measure, thresholds, asOf);
        return implementation.Light == measure.Implementation && potential.Light == measure.Potential
            ? null
            : new StatusesAssessed
            {
                OldImplementation = measure.Implementation,
                Implementation = implementation.Light,
                ImplementationText = implementation.Text,
                OldPotential = measure.Potential,
                Potential = potential.Light,
                PotentialText = potential.Text,
                AsOf = DateOnly.FromDateTime(asOf.UtcDateTime),
            };
    }

    private static MilestoneFact Fact(Milestone milestone) =>
        new(milestone.Code, Day(milestone.Due), milestone.Forecast is { } forecast ? Day(forecast) : null, milestone.Done is not null);

    private static DateTime Day(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}

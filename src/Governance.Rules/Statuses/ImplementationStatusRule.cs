using System;
using System.Collections.Generic;

namespace Governance.Rules.Statuses;

/// <summary>
/// Delivery against plan. An open milestone is Red when it is overdue by more days than the threshold, Yellow when it is
/// overdue by no more, or when its forecast slips past its due date by more than the threshold. The worst milestone counts.
/// </summary>
public static class ImplementationStatusRule
{
    /// <summary>Judges all milestones as of a day.</summary>
    public static StatusFinding Judge(IReadOnlyList<MilestoneFact> milestones, StatusThresholds thresholds, DateTime asOf)
    {
        if (milestones is null || milestones.Count == 0)
        {
            return new StatusFinding(Light.NotSet, "No milestone is planned.");
        }

        var worst = new StatusFinding(Light.Green, "Every milestone is reached or on target.");
        foreach (var milestone in milestones)
        {
            var finding = Judge(milestone, thresholds, asOf);
            worst = finding.Light > worst.Light ? finding : worst;
        }

        return worst;
    }

    /// <summary>Judges one milestone as of a day.</summary>
    public static StatusFinding Judge(MilestoneFact milestone, StatusThresholds thresholds, DateTime asOf)
    {
        _ = milestone ?? throw new ArgumentNullException(nameof(milestone));
        _ = thresholds ?? throw new ArgumentNullException(nameof(thresholds));
        if (milestone.IsDone)
        {
            return new StatusFinding(Light.Green, FormattableString.Invariant($"Milestone {milestone.Code} is reached."));
        }

        var overdue = (asOf.Date - milestone.Due.Date).Days;
        if (overdue > thresholds.MilestoneDays)
        {
            return new StatusFinding(Light.Red, FormattableString.Invariant($"Milestone {milestone.Code} is overdue by {Days(overdue)}, more than the {Days(thresholds.MilestoneDays)} allowed."));
        }

        if (overdue > 0)
        {
            return new StatusFinding(Light.Yellow, FormattableString.Invariant($"Milestone {milestone.Code} is overdue by {Days(overdue)}."));
        }

        var slip = milestone.Forecast is { } forecast ? (forecast.Date - milestone.Due.Date).Days : 0;
        return slip > thresholds.MilestoneDays
            ? new StatusFinding(Light.Yellow, FormattableString.Invariant($"Milestone {milestone.Code} is expected {Days(slip)} late, more than the {Days(thresholds.MilestoneDays)} allowed."))
            : new StatusFinding(Light.Green, FormattableString.Invariant($"Milestone {milestone.Code} is on target."));
    }

    private static string Days(int days) => days == 1 ? "1 day" : FormattableString.Invariant($"{days} days");
}

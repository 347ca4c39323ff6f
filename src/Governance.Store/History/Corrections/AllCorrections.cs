using System;
using System.Collections.Generic;

using Governance.Rules.Statuses;
using Governance.Store.Measures;
using Governance.Store.Statuses;

namespace Governance.Store.History.Corrections;

/// <summary>Every correction that there is. A feature whose readings can be corrected adds its own here, and says so in the guide.</summary>
internal static class AllCorrections
{
    private static readonly ICorrection[] Corrections = [new RevokedEvidence(), new ConfirmedActuals(), new ReachedMilestones(), new KpiReadings()];

    /// <summary>The measure of the moment as it is known now, with lights that follow from it by the thresholds of then; the same measure when nothing was put right.</summary>
    public static (MeasureState Measure, IReadOnlyList<string> Said) Of(MeasureState then, MeasureState now, DateTimeOffset at, StatusThresholds thresholds)
    {
        var (measure, all) = (then, new List<string>());
        foreach (var correction in Corrections)
        {
            var said = new List<string>();
            measure = correction.Correct(measure, now, at, said);
            all.AddRange(said);
        }

        return all.Count == 0 || measure.Status is MeasureStatus.Killed or MeasureStatus.Closed
            ? (measure, all)
            : (measure with
            {
                Implementation = StatusJudge.Implementation(measure, thresholds, at).Light,
                Potential = StatusJudge.Potential(measure, thresholds, at).Light,
            }, all);
    }
}

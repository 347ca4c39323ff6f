using System;
using System.Collections.Generic;
using System.Globalization;

using Governance.Store.Measures;
using Governance.Store.Milestones;

namespace Governance.Store.History.Corrections;

/// <summary>A milestone was reached when its day of completion, as it is known now, is not after the moment's day. Due and forecast stay what they were.</summary>
internal sealed class ReachedMilestones : ICorrection
{
    /// <inheritdoc/>
    public MeasureState Correct(MeasureState then, MeasureState now, DateTimeOffset at, ICollection<string> said)
    {
        var (day, changed) = (DateOnly.FromDateTime(at.UtcDateTime), false);
        var milestones = then.Milestones.ConvertAll(milestone =>
        {
            var done = now.Milestones.Find(known => known.Code == milestone.Code)?.Done is { } reached && reached <= day ? reached : (DateOnly?)null;
            if (done == milestone.Done)
            {
                return milestone;
            }

            changed = true;
            said.Add($"The milestone {milestone.Code} ({milestone.Name}) {Words(milestone.Done)}, and {Words(done)} as it is known now.");
            return milestone with { Done = done };
        });
        return changed ? then with { Milestones = milestones } : then;
    }

    private static string Words(DateOnly? done) => done is { } day ? "was reached on " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "was not reached";
}

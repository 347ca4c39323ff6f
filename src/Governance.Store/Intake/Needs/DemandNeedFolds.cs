using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Intake.Assessment;

namespace Governance.Store.Intake.Needs;

/// <summary>What a change of its needs does to a demand: whoever reviewed the resources looks again.</summary>
internal static class DemandNeedFolds
{
    public static DemandState Changed(DemandState state, DemandNeedsChanged changed, RecordedEvent recorded) => state with
    {
        Needs = With(state.Needs, changed.Changes, recorded.Actor.Identity),
        Reviews = state.Reviews.ConvertAll(answer => answer.Review == DemandReview.Resources ? answer with { Outdated = true } : answer),
    };

    public static ImmutableList<DemandNeed> With(ImmutableList<DemandNeed> needs, IReadOnlyList<NeedChange> changes, string by)
    {
        var changed = changes.Select(change => (change.Skill, change.Month)).ToHashSet();
        return
        [
            .. needs.Where(need => !changed.Contains((need.Skill, need.Month)))
                .Concat(changes.Where(change => change.Hours != 0).Select(change => new DemandNeed { Skill = change.Skill, Month = change.Month, Hours = change.Hours, By = by }))
                .OrderBy(need => need.Month, StringComparer.Ordinal).ThenBy(need => need.Skill, StringComparer.Ordinal),
        ];
    }
}

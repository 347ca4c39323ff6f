using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Governance.Store.Milestones;

/// <summary>How changes of milestones fold into a measure.</summary>
internal static class MilestoneFolds
{
    public static ImmutableList<Milestone> With(ImmutableList<Milestone> milestones, IReadOnlyList<MilestoneChange> changes)
    {
        var next = new SortedDictionary<string, Milestone>(StringComparer.Ordinal);
        foreach (var milestone in milestones)
        {
            next[milestone.Code] = milestone;
        }

        foreach (var change in changes)
        {
            next[change.New.Code] = change.New;
        }

        return [.. next.Values];
    }
}

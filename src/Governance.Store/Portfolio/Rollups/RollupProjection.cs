using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Writing;

namespace Governance.Store.Portfolio.Rollups;

/// <summary>
/// Carries a change of one measure to the roll-ups above it: what it added before is taken off, what it adds now is put on.
/// The cost follows from the depth of the hierarchy, not from the number of measures. The same code writes and rebuilds.
/// </summary>
internal static class RollupProjection
{
    /// <summary>Applies an event that is already folded.</summary>
    /// <returns>The roll-ups that changed, nearest first; none when the measure adds what it added before.</returns>
    public static IReadOnlyList<string> Apply(RecordedEvent recorded, object? before, object after, Func<string, StreamSlot> find, Action<string, StreamSlot> put)
    {
        if (before is NodeState from && after is NodeState to)
        {
            return NodeRollups.Apply(recorded.Number, from, to, find, put);
        }

        var (old, now) = (before as MeasureState, after as MeasureState);
        if (now is null || (old is not null && MeasureShare.IsSame(old, now)))
        {
            return [];
        }

        var oldPath = old is null ? [] : Path(old.ParentId, find);
        var newPath = Path(now.ParentId, find);
        List<string> changed = [.. newPath.Union(oldPath, StringComparer.Ordinal)];
        foreach (var id in changed)
        {
            var stream = RollupStreams.NameOf(id);
            var slot = find(stream);
            var rollup = (RollupState?)slot.State ?? new RollupState { Id = id };
            rollup = oldPath.Contains(id) ? rollup.With(old!, -1) : rollup;
            rollup = newPath.Contains(id) ? rollup.With(now, 1) : rollup;
            put(stream, new StreamSlot(slot.Version + 1, rollup with { LedgerNumber = recorded.Number }, Projection.Empty.Lookups));
        }

        return changed;
    }

    internal static List<string> Path(string? parentId, Func<string, StreamSlot> find)
    {
        var path = new List<string>();
        for (var id = parentId; id is not null && id != NodeStreams.Organization;)
        {
            path.Add(id);
            id = ((NodeState)find(NodeStreams.NameOf(id)).State!).ParentId;
        }

        path.Add(NodeStreams.Organization);
        return path;
    }
}

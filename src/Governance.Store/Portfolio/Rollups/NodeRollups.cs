using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Writing;

namespace Governance.Store.Portfolio.Rollups;

/// <summary>
/// Carries the move of a node to the roll-ups: what stands below it is taken off the ancestors that it leaves and put on those that it comes to.
/// Ancestors of both keep their bytes.
/// </summary>
internal static class NodeRollups
{
    /// <returns>The roll-ups that changed: the new ancestors, then the old ones, each nearest first.</returns>
    public static IReadOnlyList<string> Apply(long number, NodeState before, NodeState after, Func<string, StreamSlot> find, Action<string, StreamSlot> put)
    {
        if (before.ParentId == after.ParentId || find(RollupStreams.NameOf(after.Id)).State is not RollupState { Measures: > 0 } moved)
        {
            return [];
        }

        var oldPath = RollupProjection.Path(before.ParentId, find);
        var newPath = RollupProjection.Path(after.ParentId, find);
        List<string> changed = [.. newPath.Except(oldPath, StringComparer.Ordinal), .. oldPath.Except(newPath, StringComparer.Ordinal)];
        foreach (var id in changed)
        {
            var stream = RollupStreams.NameOf(id);
            var slot = find(stream);
            var rollup = (RollupState?)slot.State ?? new RollupState { Id = id };
            put(stream, new StreamSlot(slot.Version + 1, rollup.With(moved, newPath.Contains(id) ? 1 : -1) with { LedgerNumber = number }, Projection.Empty.Lookups));
        }

        return changed;
    }
}

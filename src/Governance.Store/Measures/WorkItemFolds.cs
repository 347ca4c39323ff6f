using System;

namespace Governance.Store.Measures;

/// <summary>How a work item follows from what its host's looks and history say. Either may come first.</summary>
internal static class WorkItemFolds
{
    // Changes without an entry are few: a host whose history is not kept would otherwise fill the list.
    private const int MostUntold = 20;

    /// <summary>The item after it.</summary>
    public static WorkItem After(WorkItem item, WorkItemObserved seen, DateTimeOffset recordedAt)
    {
        if (seen.Entry is null)
        {
            return State(item, seen, recordedAt);
        }

        var at = seen.At ?? recordedAt;
        return PlaceOf(item, seen.Completed, at) switch
        {
            EntryPlace.Untold => item with { Untold = item.Untold.RemoveAt(UntoldIndex(item, seen.Completed, at)), ToldAt = Later(item.ToldAt, at) },
            EntryPlace.Newest => item with
            {
                Completed = seen.Completed,
                HostVersion = Math.Max(item.HostVersion!.Value, seen.HostVersion),
                ObservedAt = recordedAt,
                Breached = item.Breached && seen.Completed,
                ToldAt = Later(item.ToldAt, at),
            },
            _ => item,
        };
    }

    /// <summary>Where an entry of the history stands among what is known.</summary>
    public static EntryPlace PlaceOf(WorkItem item, bool completed, DateTimeOffset at)
    {
        if (item.HostVersion is null || at < item.Since)
        {
            return EntryPlace.Baseline;
        }

        // INVARIANT: a completion that a look has shown was judged then; the entry that tells of it later is the same one.
        if (UntoldIndex(item, completed, at) >= 0)
        {
            return EntryPlace.Untold;
        }

        return at < item.ToldAt ? EntryPlace.Late
            : item.Completed == completed ? EntryPlace.Known
            : EntryPlace.Newest;
    }

    private static WorkItem State(WorkItem item, WorkItemObserved seen, DateTimeOffset recordedAt)
    {
        var at = seen.At ?? recordedAt;
        var isFirst = item.HostVersion is null;
        var untold = isFirst || item.Completed == seen.Completed ? item.Untold : item.Untold.Add(new UntoldChange(seen.Completed, at));
        return item with
        {
            Completed = seen.Completed,
            HostVersion = seen.HostVersion,
            ObservedAt = recordedAt,
            Breached = item.Breached && seen.Completed,
            Since = isFirst ? at : item.Since,
            Untold = untold.Count > MostUntold ? untold.RemoveAt(0) : untold,
        };
    }

    private static int UntoldIndex(WorkItem item, bool completed, DateTimeOffset at) =>
        item.Untold.FindIndex(change => change.Completed == completed && change.At >= at);

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}

namespace Governance.Store.Measures;

/// <summary>Where an entry of a host's history stands among what is known of a work item.</summary>
internal enum EntryPlace
{
    /// <summary>From before the first look.</summary>
    Baseline = 0,

    /// <summary>It tells of a change that a look has shown already.</summary>
    Untold = 1,

    /// <summary>Newer entries were taken in before it: it changes no state, and a completion is judged all the same.</summary>
    Late = 2,

    /// <summary>The item is known to be so.</summary>
    Known = 3,

    /// <summary>The item changes by it.</summary>
    Newest = 4,
}

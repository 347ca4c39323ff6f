namespace Governance.Store.Changes;

/// <summary>What became of a change request.</summary>
public enum ChangeState
{
    /// <summary>It waits for decisions.</summary>
    Requested = 0,

    /// <summary>It was decided, and the baseline moved.</summary>
    Applied = 1,

    /// <summary>It was decided against.</summary>
    Rejected = 2,

    /// <summary>Whoever asked took it back.</summary>
    Withdrawn = 3,
}

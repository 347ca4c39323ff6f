namespace Governance.Store.People;

/// <summary>How a link of an account stands.</summary>
internal enum LinkStanding
{
    /// <summary>It waits for a second administrator, and counts for nothing.</summary>
    Proposed,

    /// <summary>The account is the person.</summary>
    Counts,

    /// <summary>It counts until a second administrator cuts it.</summary>
    CutProposed,
}

namespace Governance.Store.Sync.Dataverse;

/// <summary>What became of a write.</summary>
internal enum DataverseWriteOutcome
{
    /// <summary>The row holds what was sent.</summary>
    Written,

    /// <summary>The row has changed since it was read, or exists already (412): read again.</summary>
    Changed,

    /// <summary>There is no such row.</summary>
    Missing,

    /// <summary>The host, mostly a plug-in, said no.</summary>
    Refused,
}

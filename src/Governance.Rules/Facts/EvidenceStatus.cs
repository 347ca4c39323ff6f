namespace Governance.Rules.Facts;

/// <summary>How far the store has taken an evidence item.</summary>
public enum EvidenceStatus
{
    /// <summary>Entered in a host; the store has not fetched it yet.</summary>
    Requested = 0,

    /// <summary>Fetched, hashed and kept: it counts.</summary>
    Captured = 1,

    /// <summary>The store could not take it.</summary>
    Refused = 2,

    /// <summary>Withdrawn.</summary>
    Revoked = 3,
}

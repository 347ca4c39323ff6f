namespace Governance.Store.Panel;

/// <summary>Whether evidence counts.</summary>
public enum PanelEvidenceStatus
{
    /// <summary>It is valid now.</summary>
    Captured = 0,

    /// <summary>It was revoked.</summary>
    Revoked = 1,

    /// <summary>Its validity is over.</summary>
    Expired = 2,
}

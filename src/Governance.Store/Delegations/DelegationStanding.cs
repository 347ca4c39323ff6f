namespace Governance.Store.Delegations;

/// <summary>Where a delegation stands at a moment.</summary>
public enum DelegationStanding
{
    /// <summary>The delegate has not accepted.</summary>
    Offered = 0,

    /// <summary>Accepted, and its time has not begun.</summary>
    Future = 1,

    /// <summary>The delegate may answer.</summary>
    Active = 2,

    /// <summary>Its time is over.</summary>
    Expired = 3,

    /// <summary>Taken back or declined.</summary>
    Revoked = 4,

    /// <summary>In force, and it serves nothing: the principal holds its role on none of its measures that goes on.</summary>
    Idle = 5,
}

namespace Governance.Store.Waivers;

/// <summary>How far a waiver has come. Whether a granted one still holds is a question of the time.</summary>
public enum WaiverState
{
    /// <summary>Asked for; it waives nothing yet.</summary>
    Asked = 0,

    /// <summary>Granted by a second person.</summary>
    Granted = 1,

    /// <summary>Refused, or withdrawn.</summary>
    Revoked = 2,
}

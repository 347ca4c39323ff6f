namespace Governance.Store.Divergences;

/// <summary>Where the audit of a divergence stands.</summary>
public enum DivergenceState
{
    /// <summary>The controller has not decided.</summary>
    Open = 0,

    /// <summary>Accepted until a day.</summary>
    Accepted = 1,

    /// <summary>To be corrected until a day.</summary>
    Correcting = 2,

    /// <summary>The measure is to be stopped: it is not promoted any more.</summary>
    Stopped = 3,
}

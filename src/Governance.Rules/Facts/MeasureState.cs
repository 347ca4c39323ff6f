namespace Governance.Rules.Facts;

/// <summary>Where a measure stands apart from its degree.</summary>
public enum MeasureState
{
    /// <summary>Under way.</summary>
    Active = 0,

    /// <summary>Paused by a Hold; a Go resumes it.</summary>
    OnHold = 1,

    /// <summary>Ended by a Kill; no gate opens any more.</summary>
    Killed = 2,

    /// <summary>Ended at degree 5; no gate opens any more.</summary>
    Closed = 3,
}

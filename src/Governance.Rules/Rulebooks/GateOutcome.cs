namespace Governance.Rules.Rulebooks;

/// <summary>What a gate review ends in (Cooper's Stage-Gate).</summary>
public enum GateOutcome
{
    /// <summary>No outcome: the review was refused.</summary>
    None = 0,

    /// <summary>Continue: the degree of implementation rises by one.</summary>
    Go = 1,

    /// <summary>Continue under dated conditions.</summary>
    ConditionalGo = 2,

    /// <summary>Pause; a later Go resumes.</summary>
    Hold = 3,

    /// <summary>Change: back to work, the approvals given so far no longer count.</summary>
    Recycle = 4,

    /// <summary>Close without going on.</summary>
    Kill = 5,
}

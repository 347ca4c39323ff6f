namespace Governance.Rules.Facts;

/// <summary>How far a condition of a ConditionalGo has come.</summary>
public enum ConditionState
{
    /// <summary>Not met yet.</summary>
    Open = 0,

    /// <summary>Said to be met; nobody else has confirmed it.</summary>
    Met = 1,

    /// <summary>Met, and confirmed by another person: it blocks no gate any more.</summary>
    Confirmed = 2,
}

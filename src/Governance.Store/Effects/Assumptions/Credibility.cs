namespace Governance.Store.Effects.Assumptions;

/// <summary>How far an assumption is to be believed.</summary>
public enum Credibility
{
    /// <summary>Nobody has validated it.</summary>
    None = 0,

    /// <summary>It rests on little.</summary>
    Low = 1,

    /// <summary>It is plausible.</summary>
    Medium = 2,

    /// <summary>It is shown.</summary>
    High = 3,
}

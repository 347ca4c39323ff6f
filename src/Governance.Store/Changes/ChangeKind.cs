namespace Governance.Store.Changes;

/// <summary>What of the baseline a change moves.</summary>
public enum ChangeKind
{
    /// <summary>The text of the scope.</summary>
    Scope = 0,

    /// <summary>Milestones: their days, their names, new ones. Its size is the days by which a milestone moves at most.</summary>
    Timing = 1,

    /// <summary>The plan by month. Its size is the percentage of what was planned that moves, of the value kind and currency that moves most.</summary>
    Value = 2,

    /// <summary>The budget. Its size is the percentage by which it moves.</summary>
    Budget = 3,
}

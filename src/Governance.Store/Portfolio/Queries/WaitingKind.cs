namespace Governance.Store.Portfolio.Queries;

/// <summary>Of what kind it is that waits. The page has words for each.</summary>
internal enum WaitingKind
{
    /// <summary>An answer of an approval step.</summary>
    Approval,

    /// <summary>Evidence that a criterion asks for.</summary>
    Evidence,

    /// <summary>A field that a criterion asks for.</summary>
    Field,

    /// <summary>Work that a criterion asks for.</summary>
    WorkItem,

    /// <summary>A condition that is to be met.</summary>
    Condition,

    /// <summary>A condition that somebody else is to confirm.</summary>
    Confirmation,

    /// <summary>A waiver that is to be granted or refused.</summary>
    Waiver,

    /// <summary>A delegation that serves nothing any more and is to be taken back.</summary>
    Delegation,

    /// <summary>An open point of a register.</summary>
    Register,

    /// <summary>A breach that is to be explained or accepted.</summary>
    Breach,

    /// <summary>An adopted project whose degree is to be confirmed.</summary>
    Adoption,

    /// <summary>Sales, delivery and finance that say different things.</summary>
    Truth,

    /// <summary>A demand that is to be decided.</summary>
    Demand,

    /// <summary>A report for a steering committee that is due.</summary>
    Report,

    /// <summary>Anything else that would open the gate.</summary>
    Other,
}

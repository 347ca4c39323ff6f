namespace Governance.Rules.Decisions;

/// <summary>What somebody can do to open the gate.</summary>
public enum RemedyAction
{
    /// <summary>Nothing opens it.</summary>
    None = 0,

    /// <summary>Fill the field named by the subject.</summary>
    SupplyField = 1,

    /// <summary>Give the role named by the subject to <c>Count</c> persons more.</summary>
    AssignRole = 2,

    /// <summary>Upload valid evidence of the kind named by the subject.</summary>
    UploadEvidence = 3,

    /// <summary>Map a work item to the gate.</summary>
    MapWorkItem = 4,

    /// <summary>Complete the work item named by the subject.</summary>
    CompleteWorkItem = 5,

    /// <summary><c>Count</c> of the persons approve in the step named by the subject.</summary>
    Approve = 6,

    /// <summary>The persons named, who rejected, approve in the step named by the subject.</summary>
    ChangeAnswer = 7,

    /// <summary>Bind the measure and the host to the same rulebook.</summary>
    RenewRulebook = 8,

    /// <summary>Ask for the gate named by the subject.</summary>
    AskForGate = 9,

    /// <summary>Give a reason.</summary>
    GiveReason = 10,

    /// <summary>Let somebody who holds one of the roles ask.</summary>
    LetRoleAsk = 11,

    /// <summary>Ask the store, which knows what this host does not.</summary>
    AskStore = 12,

    /// <summary>Close what is open in a register; the subject says what, and who can.</summary>
    CloseEntry = 13,

    /// <summary>Review the register named by the subject as a whole.</summary>
    ReviewRegister = 14,

    /// <summary>Meet the condition named by the subject, and say so.</summary>
    MeetCondition = 15,

    /// <summary>Somebody other than who met it confirms the condition named by the subject.</summary>
    ConfirmCondition = 16,
}

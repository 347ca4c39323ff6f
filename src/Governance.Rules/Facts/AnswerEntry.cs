namespace Governance.Rules.Facts;

/// <summary>One answer in an <see cref="AnswerIndex"/>: texts as the number of the first answer with the same text.</summary>
internal struct AnswerEntry
{
    public int Gate;
    public int Packet;
    public int Step;
    public int Round;
    public ApprovalAnswer Answer;
    public long Sequence;

    /// <summary>When it was recorded, as ticks; the least number when that is not known.</summary>
    public long GivenAt;

    /// <summary>The person whose answer it is, as a number of the <see cref="RoleIndex"/>, or -1 when they hold no role.</summary>
    public int Person;

    /// <summary>The first answer of the same person.</summary>
    public int FirstOfPerson;

    /// <summary>The next answer of the same person, or -1.</summary>
    public int NextOfPerson;

    /// <summary>The next answer in the same step, or -1.</summary>
    public int NextOfStep;

    /// <summary>The first answer of the same person in the same step.</summary>
    public int FirstOfPersonInStep;

    /// <summary>The next answer of the same person in the same step, or -1.</summary>
    public int NextOfPersonInStep;

    /// <summary>Whether its person gave no other answer, whatever the gate, round and packet, and nobody answered for somebody else.</summary>
    public bool StandsAlone;

    /// <summary>Whether it stands alone, and is an approval that has a place in the order: one look tells whether it counts.</summary>
    public bool IsPlainApproval;

    /// <summary>In the first answer of a person: whether the same person answered in another step too, whatever the gate, round and packet.</summary>
    public bool IsInManySteps;
}

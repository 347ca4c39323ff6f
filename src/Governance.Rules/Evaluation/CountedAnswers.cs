using System.Collections.Generic;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// The answers that count in one step. An answer counts if it is
/// (1) for this gate, round and packet, (2) by a holder of the step's role who holds no role that segregation of duties excludes,
/// (3) in the step in which that person first answered, and (4) for an approval: later than the step before, and than the
/// person's own last rejection. A repeated approval changes nothing: the first one that counts is the one that counts.
/// </summary>
internal readonly struct CountedAnswers
{
    private readonly ApprovalPolicy policy;
    private readonly long after;

    public CountedAnswers(ApprovalPolicy policy, ApprovalStep step, GateFacts facts, long after)
    {
        this.policy = policy;
        this.after = after;
        Step = step;
        Facts = facts;
    }

    /// <summary>The answers of the step at <paramref name="index"/>; <paramref name="after"/> is when the step before was complete, as an order number.</summary>
    public static CountedAnswers Of(ApprovalPolicy policy, int index, GateFacts facts, long after) =>
        new(policy, policy.Steps[index], facts, policy.InOrder ? after : long.MinValue);

    public ApprovalStep Step { get; }

    public GateFacts Facts { get; }

    /// <summary>Whether the quorum is filled and nobody's rejection stands.</summary>
    public bool IsComplete() => CompletedAt() != long.MaxValue && !HasStandingRejection();

    /// <summary>The order number of the approval that filled the quorum; <see cref="long.MaxValue"/> when it is not filled.</summary>
    public long CompletedAt()
    {
        var last = long.MinValue;
        for (var counted = 0; counted < Step.Quorum || counted == 0; counted++)
        {
            last = NextApprovalAfter(last);
            if (last == long.MaxValue)
            {
                return long.MaxValue;
            }
        }

        return last;
    }

    /// <summary>How many different persons' approvals count.</summary>
    public int Count()
    {
        var count = 0;
        for (var i = 0; i < Facts.Approvals.Count; i++)
        {
            count += Counts(Facts.Approvals[i]) ? 1 : 0;
        }

        return count;
    }

    public bool HasStandingRejection()
    {
        for (var i = 0; i < Facts.Approvals.Count; i++)
        {
            if (Facts.Approvals[i].Answer == ApprovalAnswer.Reject && StandsRejectedBy(Facts.Approvals[i].PersonId))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the person's last answer in this step is a rejection that counts.</summary>
    public bool StandsRejectedBy(string personId)
    {
        var lastRejection = LastRejectionBy(personId);
        return lastRejection != long.MinValue && !HasAnswer(personId, ApprovalAnswer.Approve, lastRejection, long.MaxValue);
    }

    /// <summary>The holders of the step's role whose rejection stands.</summary>
    public List<RoleFact> StandingRejections()
    {
        var found = new List<RoleFact>();
        for (var i = 0; i < Facts.Roles.Count; i++)
        {
            if (Facts.Roles[i].Role == Step.Role && StandsRejectedBy(Facts.Roles[i].PersonId))
            {
                People.AddOnce(found, Facts.Roles[i]);
            }
        }

        return found;
    }

    /// <summary>How many persons more must approve, when those who rejected have changed their answer.</summary>
    public int OpenPlaces()
    {
        var open = (Step.Quorum < 1 ? 1 : Step.Quorum) - Count() - StandingRejections().Count;
        return open < 0 ? 0 : open;
    }

    /// <summary>Whether the person can fill an open place.</summary>
    public bool CanStillApprove(string personId) =>
        MayAnswer(personId) && !AnsweredElsewhereFirst(personId) && !HasApproved(personId) && !StandsRejectedBy(personId);

    /// <summary>Whether an approval of the person counts.</summary>
    public bool HasApproved(string personId)
    {
        for (var i = 0; i < Facts.Approvals.Count; i++)
        {
            if (Facts.Approvals[i].PersonId == personId && Counts(Facts.Approvals[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the person may answer in this step as far as roles and segregation of duties go.</summary>
    public bool MayAnswer(string personId) => Facts.Holds(personId, Step.Role) && !IsExcluded(personId);

    /// <summary>Whether the person holds a role that cannot go together with approving here.</summary>
    public bool IsExcluded(string personId)
    {
        for (var i = 0; i < Step.NotHeldWith.Count; i++)
        {
            if (Facts.Holds(personId, Step.NotHeldWith[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the person answered first in another step of the policy, and so counts there.</summary>
    public bool AnsweredElsewhereFirst(string personId)
    {
        if (!HasAnswerElsewhere(personId))
        {
            return false;
        }

        var first = FirstAnswerIn(Step, personId);
        for (var i = 0; i < policy.Steps.Count; i++)
        {
            // INVARIANT: two answers with one order number cannot be; if they are, neither counts.
            var elsewhere = policy.Steps[i].Code == Step.Code ? long.MaxValue : FirstAnswerIn(policy.Steps[i], personId);
            if (elsewhere != long.MaxValue && elsewhere <= first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the answer was given for this gate and round, whatever the packet.</summary>
    public bool IsOfThisRound(ApprovalFact answer) =>
        answer.Step == Step.Code && answer.Round == Facts.Round && answer.GateCode == Facts.GateCode;

    public bool IsOfThisPacket(ApprovalFact answer) => Facts.PacketDigest.Length != 0 && answer.PacketDigest == Facts.PacketDigest;

    private bool Counts(ApprovalFact answer) =>
        answer.Answer == ApprovalAnswer.Approve
        && answer.Sequence > after
        && InForce(answer)
        && answer.Sequence > LastRejectionBy(answer.PersonId)
        && !IsRepeated(answer);

    private bool InForce(ApprovalFact answer) =>
        IsOfThisRound(answer) && IsOfThisPacket(answer) && MayAnswer(answer.PersonId) && !AnsweredElsewhereFirst(answer.PersonId);

    private long NextApprovalAfter(long sequence)
    {
        var next = long.MaxValue;
        for (var i = 0; i < Facts.Approvals.Count; i++)
        {
            var candidate = Facts.Approvals[i];
            if (candidate.Sequence > sequence && candidate.Sequence < next && Counts(candidate))
            {
                next = candidate.Sequence;
            }
        }

        return next;
    }

    private bool IsRepeated(ApprovalFact answer)
    {
        var floor = LastRejectionBy(answer.PersonId);
        return HasAnswer(answer.PersonId, ApprovalAnswer.Approve, floor > after ? floor : after, answer.Sequence);
    }

    private long LastRejectionBy(string personId)
    {
        var last = long.MinValue;
        for (var i = 0; i < Facts.Approvals.Count; i++)
        {
            var answer = Facts.Approvals[i];
            if (answer.Answer == ApprovalAnswer.Reject && answer.Sequence > last && answer.PersonId == personId && InForce(answer))
            {
                last = answer.Sequence;
            }
        }

        return last;
    }

    /// <summary>Whether the person gave the answer in this step strictly between the two order numbers.</summary>
    private bool HasAnswer(string personId, ApprovalAnswer kind, long after, long before)
    {
        for (var i = 0; i < Facts.Approvals.Count; i++)
        {
            var answer = Facts.Approvals[i];
            if (answer.Sequence > after && answer.Sequence < before && answer.Answer == kind && answer.PersonId == personId && InForce(answer))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A cheap look that spares nearly everybody the exact one.</summary>
    private bool HasAnswerElsewhere(string personId)
    {
        for (var i = 0; i < Facts.Approvals.Count; i++)
        {
            if (Facts.Approvals[i].PersonId == personId && Facts.Approvals[i].Step != Step.Code)
            {
                return true;
            }
        }

        return false;
    }

    private long FirstAnswerIn(ApprovalStep step, string personId)
    {
        var inStep = new CountedAnswers(policy, step, Facts, long.MinValue);
        var first = long.MaxValue;
        for (var i = 0; i < Facts.Approvals.Count; i++)
        {
            var answer = Facts.Approvals[i];
            if (answer.PersonId == personId && answer.Sequence < first && inStep.IsOfThisRound(answer) && inStep.IsOfThisPacket(answer)
                && inStep.MayAnswer(personId))
            {
                first = answer.Sequence;
            }
        }

        return first;
    }
}

using System.Collections.Generic;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// The answers that count in one step. An answer counts if it is
/// (1) for this gate, round and packet, (2) by a holder of the step's role who holds no role that segregation of duties excludes,
/// (3) in the step in which that person first answered, and (4) for an approval: later than the step before, and than the
/// person's own last rejection. A repeated approval changes nothing: the first one that counts is the one that counts.
/// Each holder's answers are looked through once, so the work grows with holders times answers, whatever anybody sends.
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
    /// <param name="completedAt">The order number of the approval that filled the quorum; <see cref="long.MaxValue"/> when it is not filled.</param>
    public bool IsComplete(out long completedAt)
    {
        var count = 0;
        var first = long.MaxValue;
        var last = long.MinValue;
        var rejected = false;
        for (var i = 0; i < Facts.Roles.Count; i++)
        {
            if (!IsHolder(i))
            {
                continue;
            }

            var answers = OfHolder(Facts.Roles[i].PersonId);
            rejected |= answers.StandsRejected;
            if (answers.HasApproved)
            {
                count++;
                first = answers.CountsAt < first ? answers.CountsAt : first;
                last = answers.CountsAt > last ? answers.CountsAt : last;
            }
        }

        // INVARIANT: only a later step of a policy in order asks when the quorum was filled rather than whether.
        completedAt = count < Quorum ? long.MaxValue : count == Quorum || !policy.InOrder ? last : FilledAt(first, last);
        return completedAt != long.MaxValue && !rejected;
    }

    /// <summary>How many different persons' approvals count.</summary>
    public int Count() => CountUpTo(long.MaxValue);

    public bool HasStandingRejection()
    {
        for (var i = 0; i < Facts.Roles.Count; i++)
        {
            if (IsHolder(i) && OfHolder(Facts.Roles[i].PersonId).StandsRejected)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The holders of the step's role whose rejection stands.</summary>
    public List<RoleFact> StandingRejections()
    {
        var found = new List<RoleFact>();
        for (var i = 0; i < Facts.Roles.Count; i++)
        {
            if (IsHolder(i) && OfHolder(Facts.Roles[i].PersonId).StandsRejected)
            {
                found.Add(Facts.Roles[i]);
            }
        }

        return found;
    }

    /// <summary>How many persons more must approve, when those who rejected have changed their answer.</summary>
    public int OpenPlaces()
    {
        var open = Quorum - Count() - StandingRejections().Count;
        return open < 0 ? 0 : open;
    }

    /// <summary>Whether the person can fill an open place.</summary>
    public bool CanStillApprove(string personId)
    {
        if (!MayAnswer(personId) || AnsweredElsewhereFirst(personId))
        {
            return false;
        }

        var answers = OfHolder(personId);
        return !answers.HasApproved && !answers.StandsRejected;
    }

    /// <summary>Whether an approval of the person counts.</summary>
    public bool HasApproved(string personId) => Facts.Holds(personId, Step.Role) && OfHolder(personId).HasApproved;

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
    public bool IsOfThisRound(ApprovalFact answer) => answer.Step == Step.Code && IsOfThisGate(answer);

    public bool IsOfThisPacket(ApprovalFact answer) => Facts.PacketDigest.Length != 0 && answer.PacketDigest == Facts.PacketDigest;

    private int Quorum => Step.Quorum < 1 ? 1 : Step.Quorum;

    private bool IsOfThisGate(ApprovalFact answer) => answer.Round == Facts.Round && answer.GateCode == Facts.GateCode;

    /// <summary>Whether the role is the step's, and says so of this person for the first time.</summary>
    private bool IsHolder(int index)
    {
        var roles = Facts.Roles;
        if (roles[index].Role != Step.Role)
        {
            return false;
        }

        for (var i = 0; i < index; i++)
        {
            if (roles[i].PersonId == roles[index].PersonId && roles[i].Role == Step.Role)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One look through the answers; a second one only where a rejection or another step stands between.</summary>
    private PersonAnswers OfHolder(string personId)
    {
        var answers = Facts.Approvals;
        var lastRejection = long.MinValue;
        var lastApproval = long.MinValue;
        var countsAt = long.MaxValue;
        var elsewhere = false;
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            if (answer.PersonId != personId || !IsOfThisGate(answer) || !IsOfThisPacket(answer))
            {
                continue;
            }

            if (answer.Step != Step.Code)
            {
                elsewhere = true;
            }
            else if (answer.Answer == ApprovalAnswer.Reject)
            {
                lastRejection = answer.Sequence > lastRejection ? answer.Sequence : lastRejection;
            }
            else if (answer.Answer == ApprovalAnswer.Approve && answer.Sequence != long.MaxValue)
            {
                lastApproval = answer.Sequence > lastApproval ? answer.Sequence : lastApproval;
                countsAt = answer.Sequence > after && answer.Sequence < countsAt ? answer.Sequence : countsAt;
            }
        }

        if ((lastRejection == long.MinValue && lastApproval == long.MinValue) || IsExcluded(personId) || (elsewhere && AnsweredElsewhereFirst(personId)))
        {
            return PersonAnswers.None;
        }

        countsAt = countsAt <= lastRejection ? FirstApprovalAfter(lastRejection, personId) : countsAt;
        return new PersonAnswers(lastRejection, lastApproval, countsAt);
    }

    /// <summary>The person's first approval in this step after the rejection, which is later than the step before.</summary>
    private long FirstApprovalAfter(long rejection, string personId)
    {
        var answers = Facts.Approvals;
        var first = long.MaxValue;
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            if (answer.Sequence > rejection && answer.Sequence < first && answer.Answer == ApprovalAnswer.Approve
                && answer.PersonId == personId && IsOfThisRound(answer) && IsOfThisPacket(answer))
            {
                first = answer.Sequence;
            }
        }

        return first;
    }

    /// <summary>When the quorum was filled though more have approved since: by halving, at most 64 looks.</summary>
    private long FilledAt(long low, long high)
    {
        while (low < high)
        {
            var middle = (low & high) + ((low ^ high) >> 1);
            if (CountUpTo(middle) >= Quorum)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private int CountUpTo(long sequence)
    {
        var count = 0;
        for (var i = 0; i < Facts.Roles.Count; i++)
        {
            if (!IsHolder(i))
            {
                continue;
            }

            var answers = OfHolder(Facts.Roles[i].PersonId);
            count += answers.HasApproved && answers.CountsAt <= sequence ? 1 : 0;
        }

        return count;
    }

    private long FirstAnswerIn(ApprovalStep step, string personId)
    {
        var inStep = new CountedAnswers(policy, step, Facts, long.MinValue);
        var answers = Facts.Approvals;
        var first = long.MaxValue;
        for (var i = 0; i < answers.Count; i++)
        {
            var answer = answers[i];
            first = answer.Sequence < first && answer.PersonId == personId && inStep.IsOfThisRound(answer) && IsOfThisPacket(answer) ? answer.Sequence : first;
        }

        return first != long.MaxValue && inStep.MayAnswer(personId) ? first : long.MaxValue;
    }
}

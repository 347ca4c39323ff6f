using System;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// The answers that count in one step. An answer counts if it is
/// (1) for this gate, this round and the packet that the step sees, (2) by a holder of the step's role who holds no role that segregation
/// of duties excludes, or by somebody to whom such a holder delegated it, (3) in the step in which that person first answered, and
/// (4) for an approval: fresh enough, later than the step before, and than the person's own last rejection.
/// A repeated approval changes nothing: the first one that counts is the one that counts.
/// Each person's answers are looked through once, so the work grows with the answers, whatever anybody sends.
/// </summary>
internal readonly struct CountedAnswers
{
    private readonly Ballot ballot;
    private readonly StepTerms terms;

    /// <summary>The answers of the step; <paramref name="after"/> is when the step before was complete, as an order number.</summary>
    public CountedAnswers(ApprovalStep step, in Ballot ballot, long after)
    {
        this.ballot = ballot;
        Step = step;
        terms = new StepTerms(step, ballot.PacketOf(step), ballot.Policy.InOrder ? after : long.MinValue, ballot.Facts.AsOfTicks);
        First = ballot.Facts.AnswerIndex.Step(step.CodeTerm);
    }

    public ApprovalStep Step { get; }

    /// <summary>The first answer in the step, or -1.</summary>
    public int First { get; }

    public GateFacts Facts => ballot.Facts;

    public Ballot Ballot => ballot;

    public StepTerms Terms => terms;

    /// <summary>Whether the quorum is filled and nobody's rejection stands.</summary>
    /// <param name="completedAt">The order number of the approval that filled the quorum; <see cref="long.MaxValue"/> when it is not filled.</param>
    public bool IsComplete(out long completedAt)
    {
        if (Step.Unanimous)
        {
            return IsUnanimous(out completedAt);
        }

        var count = 0;
        var first = long.MaxValue;
        var last = long.MinValue;
        var rejected = false;
        for (var i = First; i >= 0; i = ballot[i].NextOfStep)
        {
            var answers = Of(i);
            rejected |= answers.StandsRejected;
            if (answers.HasApproved)
            {
                count++;
                first = answers.CountsAt < first ? answers.CountsAt : first;
                last = answers.CountsAt > last ? answers.CountsAt : last;
            }
        }

        // INVARIANT: only a later step of a policy in order asks when the quorum was filled rather than whether.
        completedAt = count < Step.Needed ? long.MaxValue : count == Step.Needed || !ballot.Policy.InOrder ? last : FilledAt(first, last);
        return completedAt != long.MaxValue && !rejected;
    }

    public bool HasStandingRejection()
    {
        for (var i = First; i >= 0; i = ballot[i].NextOfStep)
        {
            if (Of(i).StandsRejected)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the answer was given for the packet that the step sees, whatever the gate and round.</summary>
    public bool IsOfThisPacket(int answer) => ballot[answer].Packet == terms.Packet;

    /// <summary>Whether an answer of the person, who has no other place in the policy, would count here.</summary>
    public bool CanStillAnswer(int person) => !IsExcluded(person) && !AnsweredElsewhereFirst(person);

    /// <summary>Whether an approval of the person counts.</summary>
    public bool HasApproved(int person) => person >= 0 && OfPerson(person).HasApproved;

    /// <summary>Whether the person may answer in this step as far as roles and segregation of duties go.</summary>
    public bool MayAnswer(int person) => Facts.RoleIndex.MayApprove(person, Step);

    /// <summary>Whether the person holds a role that cannot go together with approving here.</summary>
    public bool IsExcluded(int person) => Facts.RoleIndex.IsExcluded(person, Step);

    /// <summary>Whether the person answered first in another step of the policy, and so counts there.</summary>
    public bool AnsweredElsewhereFirst(int person)
    {
        if (ballot.Places is { } places)
        {
            return places.IsElsewhere(person, First);
        }

        var any = Facts.AnswerIndex.FirstOf(person);
        if (any < 0 || (ballot[any].Step == First && !ballot[any].IsInManySteps))
        {
            return false;
        }

        var here = FirstAnswerIn(Step, person);
        var steps = ballot.Policy.Steps;
        for (var i = 0; i < steps.Count; i++)
        {
            // INVARIANT: two answers with one order number cannot be; if they are, neither counts.
            var elsewhere = steps[i].Code == Step.Code || !AmountTier.IsAsked(steps[i], Facts) ? long.MaxValue : FirstAnswerIn(steps[i], person);
            if (elsewhere != long.MaxValue && elsewhere <= here)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the answers of the person come to.</summary>
    public PersonAnswers OfPerson(int person)
    {
        for (var i = Facts.AnswerIndex.FirstOf(person); i >= 0; i = ballot[i].NextOfPerson)
        {
            if (ballot[i].Step == First)
            {
                return Of(i);
            }
        }

        return PersonAnswers.None;
    }

    /// <summary>What the answers of a person come to, said at the first of them in the step; at the others it is nothing.</summary>
    private PersonAnswers Of(int answer)
    {
        ref readonly var given = ref ballot[answer];
        if (given.FirstOfPersonInStep != answer)
        {
            return PersonAnswers.None;
        }

        var answers = PersonAnswers.Of(ballot, terms, answer);
        return answers.Any && MayAnswer(given.Person) && !AnsweredElsewhereFirst(given.Person) ? answers : PersonAnswers.None;
    }

    /// <summary>Whether everybody who may answer has approved. INVARIANT: the answer of one never stands for another, and nobody is not everybody.</summary>
    private bool IsUnanimous(out long completedAt)
    {
        var last = long.MinValue;
        var roles = Facts.RoleIndex;
        for (var holder = roles.FirstHolder(Step.RoleTerm); holder >= 0; holder = roles.NextHolder(holder))
        {
            var person = roles.PersonOf(holder);
            if (MayAnswer(person) && !AnsweredElsewhereFirst(person))
            {
                // Of whoever has not approved it is the greatest number.
                last = Math.Max(last, OfPerson(holder).CountsAt);
            }
        }

        completedAt = last == long.MinValue ? long.MaxValue : last;
        return completedAt != long.MaxValue;
    }

    /// <summary>When the quorum was filled though more have approved since: by halving, at most 64 looks.</summary>
    private long FilledAt(long low, long high)
    {
        while (low < high)
        {
            var middle = (low & high) + ((low ^ high) >> 1);
            if (CountUpTo(middle) >= Step.Needed)
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

    /// <summary>How many different persons' approvals count, up to the order number.</summary>
    private int CountUpTo(long sequence)
    {
        var count = 0;
        for (var i = First; i >= 0; i = ballot[i].NextOfStep)
        {
            var answers = Of(i);
            count += answers.HasApproved && answers.CountsAt <= sequence ? 1 : 0;
        }

        return count;
    }

    private long FirstAnswerIn(ApprovalStep step, int person)
    {
        var wanted = Facts.AnswerIndex.Step(step.CodeTerm);
        var packet = ballot.PacketOf(step);
        var first = long.MaxValue;
        for (var i = Facts.AnswerIndex.FirstOf(person); i >= 0; i = ballot[i].NextOfPerson)
        {
            ref readonly var answer = ref ballot[i];
            first = answer.Sequence < first && answer.Step == wanted && ballot.Holds(i, packet) ? answer.Sequence : first;
        }

        return first != long.MaxValue && Facts.RoleIndex.MayApprove(person, step) ? first : long.MaxValue;
    }
}

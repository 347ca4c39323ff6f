using System.Collections.Generic;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// The answers that count in one step. An answer counts if it is
/// (1) for this gate, round and packet, (2) by a holder of the step's role who holds no role that segregation of duties excludes,
/// (3) in the step in which that person first answered, and (4) for an approval: later than the step before, and than the
/// person's own last rejection. A repeated approval changes nothing: the first one that counts is the one that counts.
/// Each person's answers are looked through once, so the work grows with the answers, whatever anybody sends.
/// </summary>
internal readonly struct CountedAnswers
{
    private readonly ApprovalPolicy policy;
    private readonly Ballot ballot;
    private readonly int number;
    private readonly long after;

    /// <summary>The answers of the step at <paramref name="index"/>; <paramref name="after"/> is when the step before was complete, as an order number.</summary>
    public CountedAnswers(ApprovalPolicy policy, int index, in Ballot ballot, long after)
    {
        this.policy = policy;
        this.ballot = ballot;
        this.after = policy.InOrder ? after : long.MinValue;
        Step = policy.Steps[index];
        number = ballot.Facts.AnswerIndex.Step(Step.CodeTerm);
    }

    public ApprovalStep Step { get; }

    public GateFacts Facts => ballot.Facts;

    /// <summary>Whether the quorum is filled and nobody's rejection stands.</summary>
    /// <param name="completedAt">The order number of the approval that filled the quorum; <see cref="long.MaxValue"/> when it is not filled.</param>
    public bool IsComplete(out long completedAt)
    {
        var count = 0;
        var first = long.MaxValue;
        var last = long.MinValue;
        var rejected = false;
        for (var i = number; i >= 0; i = ballot[i].NextOfStep)
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
        completedAt = count < Quorum ? long.MaxValue : count == Quorum || !policy.InOrder ? last : FilledAt(first, last);
        return completedAt != long.MaxValue && !rejected;
    }

    public bool HasStandingRejection()
    {
        for (var i = number; i >= 0; i = ballot[i].NextOfStep)
        {
            if (Of(i).StandsRejected)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an answer of the person, who has no other place in the policy, would count here.</summary>
    public bool CanStillAnswer(int person) => !IsExcluded(person) && !AnsweredElsewhereFirst(person);

    /// <summary>Whether an approval of the person counts.</summary>
    public bool HasApproved(int person) => person >= 0 && OfPerson(person).HasApproved;

    /// <summary>Whether the person may answer in this step as far as roles and segregation of duties go.</summary>
    public bool MayAnswer(int person) => MayAnswer(Step, person);

    /// <summary>Whether the person holds a role that cannot go together with approving here.</summary>
    public bool IsExcluded(int person) => IsExcluded(Step, person);

    public Ballot Ballot => ballot;

    /// <summary>The first answer in the step, or -1.</summary>
    public int First => number;

    /// <summary>Whether the person answered first in another step of the policy, and so counts there.</summary>
    public bool AnsweredElsewhereFirst(int person)
    {
        var any = ballot.IsEmpty ? -1 : Facts.AnswerIndex.FirstOf(person);
        if (any < 0 || (ballot[any].Step == number && !ballot[any].IsInManySteps))
        {
            return false;
        }

        var first = FirstAnswerIn(Step, person);
        for (var i = 0; i < policy.Steps.Count; i++)
        {
            // INVARIANT: two answers with one order number cannot be; if they are, neither counts.
            var elsewhere = policy.Steps[i].Code == Step.Code ? long.MaxValue : FirstAnswerIn(policy.Steps[i], person);
            if (elsewhere != long.MaxValue && elsewhere <= first)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many different persons must approve.</summary>
    public int Quorum => Step.Quorum < 1 ? 1 : Step.Quorum;

    /// <summary>What the answers of the person come to.</summary>
    public PersonAnswers OfPerson(int person)
    {
        for (var i = Facts.AnswerIndex.FirstOf(person); i >= 0; i = ballot[i].NextOfPerson)
        {
            if (ballot[i].Step == number)
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

        var answers = PersonAnswers.Of(ballot, answer, after);
        return answers.Any && MayAnswer(given.Person) && !AnsweredElsewhereFirst(given.Person) ? answers : PersonAnswers.None;
    }

    private bool MayAnswer(ApprovalStep step, int person) => Facts.RoleIndex.HoldsWithout(person, step.RoleTerm, step.NotHeldWithTerms);

    private bool IsExcluded(ApprovalStep step, int person)
    {
        var excluded = step.NotHeldWithTerms;
        for (var i = 0; i < excluded.Length; i++)
        {
            if (Facts.RoleIndex.Holds(person, excluded[i]))
            {
                return true;
            }
        }

        return false;
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

    /// <summary>How many different persons' approvals count, up to the order number.</summary>
    private int CountUpTo(long sequence)
    {
        var count = 0;
        for (var i = number; i >= 0; i = ballot[i].NextOfStep)
        {
            var answers = Of(i);
            count += answers.HasApproved && answers.CountsAt <= sequence ? 1 : 0;
        }

        return count;
    }

    private long FirstAnswerIn(ApprovalStep step, int person)
    {
        var wanted = Facts.AnswerIndex.Step(step.CodeTerm);
        var first = long.MaxValue;
        for (var i = Facts.AnswerIndex.FirstOf(person); i >= 0; i = ballot[i].NextOfPerson)
        {
            ref readonly var answer = ref ballot[i];
            first = answer.Sequence < first && answer.Step == wanted && ballot.Holds(answer) ? answer.Sequence : first;
        }

        return first != long.MaxValue && MayAnswer(step, person) ? first : long.MaxValue;
    }
}

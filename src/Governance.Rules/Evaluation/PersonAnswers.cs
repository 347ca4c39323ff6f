using Governance.Rules.Facts;

namespace Governance.Rules.Evaluation;

/// <summary>What one person's answers in a step come to, as far as the ballot holds them.</summary>
internal readonly struct PersonAnswers
{
    private readonly long rejectedAt;
    private readonly long approvedAt;

    private PersonAnswers(long rejectedAt, long approvedAt, long countsAt)
    {
        this.rejectedAt = rejectedAt;
        this.approvedAt = approvedAt;
        CountsAt = countsAt;
    }

    /// <summary>Nothing that counts.</summary>
    public static PersonAnswers None => new(long.MinValue, long.MinValue, long.MaxValue);

    /// <summary>The order number of the approval that counts; <see cref="long.MaxValue"/> when none does.</summary>
    public long CountsAt { get; }

    public bool HasApproved => CountsAt != long.MaxValue;

    /// <summary>Whether the person's last answer is a rejection. Age does not lift it, and an approval that is too old to count has.</summary>
    public bool StandsRejected => rejectedAt != long.MinValue && approvedAt <= rejectedAt;

    /// <summary>Whether there is any answer at all.</summary>
    public bool Any => rejectedAt != long.MinValue || approvedAt != long.MinValue;

    /// <summary>One look through the person's answers in a step; a second one only where a rejection stands between.</summary>
    /// <param name="ballot">The ballot.</param>
    /// <param name="terms">What an answer must meet in the step.</param>
    /// <param name="first">The person's first answer in the step, or -1.</param>
    public static PersonAnswers Of(in Ballot ballot, in StepTerms terms, int first)
    {
        var lastRejection = long.MinValue;
        var lastApproval = long.MinValue;
        var countsAt = long.MaxValue;
        for (var i = first; i >= 0; i = ballot[i].NextOfPersonInStep)
        {
            ref readonly var answer = ref ballot[i];
            if (!ballot.Holds(i, terms.Packet))
            {
                continue;
            }

            if (answer.Answer == ApprovalAnswer.Reject)
            {
                lastRejection = answer.Sequence > lastRejection ? answer.Sequence : lastRejection;
            }
            else if (answer.Answer == ApprovalAnswer.Approve && answer.Sequence != long.MaxValue)
            {
                lastApproval = answer.Sequence > lastApproval ? answer.Sequence : lastApproval;
                countsAt = answer.Sequence < countsAt && terms.Admits(answer) ? answer.Sequence : countsAt;
            }
        }

        countsAt = countsAt <= lastRejection ? FirstApprovalAfter(lastRejection, ballot, terms, first) : countsAt;
        return new PersonAnswers(lastRejection, lastApproval, countsAt);
    }

    private static long FirstApprovalAfter(long rejection, in Ballot ballot, in StepTerms terms, int first)
    {
        var earliest = long.MaxValue;
        for (var i = first; i >= 0; i = ballot[i].NextOfPersonInStep)
        {
            ref readonly var answer = ref ballot[i];
            if (answer.Sequence > rejection && answer.Sequence < earliest && answer.Answer == ApprovalAnswer.Approve && terms.IsFresh(answer) && ballot.Holds(i, terms.Packet))
            {
                earliest = answer.Sequence;
            }
        }

        return earliest;
    }
}

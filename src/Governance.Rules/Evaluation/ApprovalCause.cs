using Governance.Rules.Decisions;
using Governance.Rules.Facts;

namespace Governance.Rules.Evaluation;

/// <summary>Says why a step is not complete. Runs on the refusal path only.</summary>
internal static class ApprovalCause
{
    /// <summary>The cause that explains most: what stands against answers that were given comes before answers not given.</summary>
    public static string Of(in CountedAnswers answers)
    {
        if (answers.HasStandingRejection())
        {
            return ReasonCodes.ApprovalRejected;
        }

        var cause = ReasonCodes.ApprovalMissing;
        var ballot = answers.Ballot;
        for (var i = answers.First; i >= 0; i = ballot[i].NextOfStep)
        {
            ref readonly var answer = ref ballot[i];
            if (answer.Answer == ApprovalAnswer.Approve && ballot.IsOfThisRound(answer) && !IsSaid(i, ballot) && !answers.HasApproved(answer.Person))
            {
                var candidate = FaultOf(answer, answers, ballot);
                cause = Rank(candidate) > Rank(cause) ? candidate : cause;
            }
        }

        return cause;
    }

    /// <summary>Whether an earlier approval of the list is by the same person for the same packet in this step, so that nothing new can be said of this one.</summary>
    private static bool IsSaid(int answer, in Ballot ballot)
    {
        for (var i = ballot[answer].FirstOfPersonInStep; i != answer; i = ballot[i].NextOfPersonInStep)
        {
            if (ballot[i].Packet == ballot[answer].Packet && ballot[i].Answer == ApprovalAnswer.Approve && ballot.IsOfThisRound(ballot[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string FaultOf(in AnswerEntry answer, in CountedAnswers answers, in Ballot ballot)
    {
        if (!ballot.IsOfThisPacket(answer))
        {
            return ReasonCodes.ApprovalPacketChanged;
        }

        if (answers.IsExcluded(answer.Person))
        {
            return ReasonCodes.ApprovalSegregationOfDuties;
        }

        if (!answers.MayAnswer(answer.Person))
        {
            return ReasonCodes.ApprovalMissing;
        }

        return answers.AnsweredElsewhereFirst(answer.Person) ? ReasonCodes.ApprovalOnePersonOneStep : ReasonCodes.ApprovalOutOfOrder;
    }

    private static int Rank(string cause) => cause switch
    {
        ReasonCodes.ApprovalSegregationOfDuties => 4,
        ReasonCodes.ApprovalOnePersonOneStep => 3,
        ReasonCodes.ApprovalPacketChanged => 2,
        ReasonCodes.ApprovalOutOfOrder => 1,
        _ => 0,
    };
}

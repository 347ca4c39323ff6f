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
        for (var i = 0; i < answers.Facts.Approvals.Count; i++)
        {
            var answer = answers.Facts.Approvals[i];
            if (answer.Answer != ApprovalAnswer.Approve || !answers.IsOfThisRound(answer) || IsSaid(answer, answers, i))
            {
                continue;
            }

            if (!answers.HasApproved(answer.PersonId))
            {
                var candidate = FaultOf(answer, answers);
                cause = Rank(candidate) > Rank(cause) ? candidate : cause;
            }
        }

        return cause;
    }

    /// <summary>Whether an earlier approval of the list is by the same person for the same packet in this step, so that nothing new can be said of this one.</summary>
    private static bool IsSaid(ApprovalFact answer, in CountedAnswers answers, int index)
    {
        for (var i = 0; i < index; i++)
        {
            var earlier = answers.Facts.Approvals[i];
            if (earlier.PersonId == answer.PersonId && earlier.PacketDigest == answer.PacketDigest && earlier.Answer == ApprovalAnswer.Approve && answers.IsOfThisRound(earlier))
            {
                return true;
            }
        }

        return false;
    }

    private static string FaultOf(ApprovalFact answer, in CountedAnswers answers)
    {
        if (!answers.IsOfThisPacket(answer))
        {
            return ReasonCodes.ApprovalPacketChanged;
        }

        if (answers.IsExcluded(answer.PersonId))
        {
            return ReasonCodes.ApprovalSegregationOfDuties;
        }

        if (!answers.MayAnswer(answer.PersonId))
        {
            return ReasonCodes.ApprovalMissing;
        }

        return answers.AnsweredElsewhereFirst(answer.PersonId) ? ReasonCodes.ApprovalOnePersonOneStep : ReasonCodes.ApprovalOutOfOrder;
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

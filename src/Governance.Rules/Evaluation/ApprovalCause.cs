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
        for (var i = answers.First; i >= 0; i = answers.Ballot[i].NextOfStep)
        {
            if (answers.Ballot[i].FirstOfPersonInStep == i)
            {
                var candidate = OfPerson(i, answers);
                cause = Rank(candidate) > Rank(cause) ? candidate : cause;
            }
        }

        return cause;
    }

    /// <summary>What stands against a single answer of the step, or null; an approval that is fresh is out of order when it does not count.</summary>
    public static string? OfAnswer(int answer, in CountedAnswers answers)
    {
        var person = answers.Ballot[answer].Person;
        var fault = FaultOf(person, answers) ?? (answers.IsOfThisPacket(answer) ? null : ReasonCodes.ApprovalPacketChanged);
        return fault ?? (answers.Ballot.Holds(answer, answers.Terms.Packet) && answers.Terms.Admits(answers.Ballot[answer]) ? null : FaultOfAnswer(answer, answers));
    }

    /// <summary>What stands against the approvals of one person, whose first answer in the step is given.</summary>
    private static string OfPerson(int first, in CountedAnswers answers)
    {
        var ballot = answers.Ballot;
        var cause = ReasonCodes.ApprovalMissing;
        var person = ballot[first].Person;
        if (answers.HasApproved(person))
        {
            return cause;
        }

        var standing = FaultOf(person, answers);
        for (var i = first; i >= 0; i = ballot[i].NextOfPersonInStep)
        {
            if (ballot[i].Answer == ApprovalAnswer.Approve && ballot.IsOfThisRound(ballot[i]))
            {
                var candidate = !answers.IsOfThisPacket(i) ? ReasonCodes.ApprovalPacketChanged : standing ?? FaultOfAnswer(i, answers);
                cause = Rank(candidate) > Rank(cause) ? candidate : cause;
            }
        }

        return cause;
    }

    /// <summary>What stands against whatever the person answers in the step, or null.</summary>
    private static string? FaultOf(int person, in CountedAnswers answers)
    {
        if (answers.IsExcluded(person))
        {
            return ReasonCodes.ApprovalSegregationOfDuties;
        }

        if (!answers.MayAnswer(person))
        {
            return ReasonCodes.ApprovalMissing;
        }

        return answers.AnsweredElsewhereFirst(person) ? ReasonCodes.ApprovalOnePersonOneStep : null;
    }

    private static string FaultOfAnswer(int answer, in CountedAnswers answers)
    {
        if (!answers.Ballot.Holds(answer, answers.Terms.Packet))
        {
            return answers.Ballot.Places is { } places ? places.FaultOf(answer) : ReasonCodes.ApprovalMissing;
        }

        return answers.Terms.IsFresh(answers.Ballot[answer]) ? ReasonCodes.ApprovalOutOfOrder : ReasonCodes.ApprovalExpired;
    }

    /// <summary>Of several causes the one with the highest rank is said.</summary>
    public static int Rank(string cause) => cause switch
    {
        ReasonCodes.ApprovalRejected => 7,
        ReasonCodes.ApprovalSegregationOfDuties => 6,
        ReasonCodes.ApprovalOnePersonOneStep => 5,
        ReasonCodes.ApprovalNotDelegated => 4,
        ReasonCodes.ApprovalPacketChanged => 3,
        ReasonCodes.ApprovalExpired => 2,
        ReasonCodes.ApprovalOutOfOrder => 1,
        _ => 0,
    };
}

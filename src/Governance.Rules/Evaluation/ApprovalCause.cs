using Governance.Rules.Decisions;
using Governance.Rules.Facts;

namespace Governance.Rules.Evaluation;

/// <summary>Says why a step is not complete. Runs on the refusal path only.</summary>
internal static class ApprovalCause
{
    /// <summary>The cause that explains most: what stands against answers that were given comes before answers not given.</summary>
    public static ApprovalFault Of(in CountedAnswers answers)
    {
        if (answers.HasStandingRejection())
        {
            return ApprovalFault.Rejected;
        }

        var cause = ApprovalFault.Missing;
        for (var i = answers.First; i >= 0; i = answers.Ballot[i].NextOfStep)
        {
            if (answers.Ballot[i].FirstOfPersonInStep == i)
            {
                var candidate = OfPerson(i, answers);
                cause = candidate > cause ? candidate : cause;
            }
        }

        return cause;
    }

    /// <summary>What stands against a single answer of the step; an approval that is fresh is out of order when it does not count.</summary>
    public static ApprovalFault OfAnswer(int answer, in CountedAnswers answers)
    {
        var fault = FaultOf(answers.Ballot[answer].Person, answers);
        return fault != ApprovalFault.None ? fault
            : !answers.IsOfThisPacket(answer) ? ApprovalFault.PacketChanged
            : answers.Ballot.Holds(answer, answers.Terms.Packet) && answers.Terms.Admits(answers.Ballot[answer]) ? ApprovalFault.None
            : FaultOfAnswer(answer, answers);
    }

    /// <summary>The code of the reason; null for no fault.</summary>
    public static string? CodeOf(ApprovalFault fault) => fault switch
    {
        ApprovalFault.None => null,
        ApprovalFault.OutOfOrder => ReasonCodes.ApprovalOutOfOrder,
        ApprovalFault.Expired => ReasonCodes.ApprovalExpired,
        ApprovalFault.PacketChanged => ReasonCodes.ApprovalPacketChanged,
        ApprovalFault.NotDelegated => ReasonCodes.ApprovalNotDelegated,
        ApprovalFault.OnePersonOneStep => ReasonCodes.ApprovalOnePersonOneStep,
        ApprovalFault.SegregationOfDuties => ReasonCodes.ApprovalSegregationOfDuties,
        ApprovalFault.Rejected => ReasonCodes.ApprovalRejected,
        _ => ReasonCodes.ApprovalMissing,
    };

    /// <summary>What stands against the approvals of one person, whose first answer in the step is given.</summary>
    private static ApprovalFault OfPerson(int first, in CountedAnswers answers)
    {
        var ballot = answers.Ballot;
        var cause = ApprovalFault.Missing;
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
                var candidate = !answers.IsOfThisPacket(i) ? ApprovalFault.PacketChanged : standing != ApprovalFault.None ? standing : FaultOfAnswer(i, answers);
                cause = candidate > cause ? candidate : cause;
            }
        }

        return cause;
    }

    /// <summary>What stands against whatever the person answers in the step.</summary>
    private static ApprovalFault FaultOf(int person, in CountedAnswers answers)
    {
        if (answers.IsExcluded(person))
        {
            return ApprovalFault.SegregationOfDuties;
        }

        if (!answers.MayAnswer(person))
        {
            return ApprovalFault.Missing;
        }

        return answers.AnsweredElsewhereFirst(person) ? ApprovalFault.OnePersonOneStep : ApprovalFault.None;
    }

    private static ApprovalFault FaultOfAnswer(int answer, in CountedAnswers answers)
    {
        if (!answers.Ballot.Holds(answer, answers.Terms.Packet))
        {
            return answers.Ballot.Places is { } places ? places.FaultOf(answer) : ApprovalFault.Missing;
        }

        return answers.Terms.IsFresh(answers.Ballot[answer]) ? ApprovalFault.OutOfOrder : ApprovalFault.Expired;
    }
}

using System.Collections.Generic;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Says why a step is not complete, and who can complete it. Runs on the refusal path only.</summary>
internal static class ApprovalRefusal
{
    public static void Explain(ApprovalsCriterion criterion, List<CountedAnswers> unmet, ref Findings findings)
    {
        var assignment = new ApproverAssignment(unmet);
        for (var i = 0; i < unmet.Count; i++)
        {
            var step = unmet[i].Step;
            findings.Refuse(criterion, CauseOf(unmet[i]), step.Code);
            var rejecting = unmet[i].StandingRejections();
            if (rejecting.Count != 0)
            {
                Propose(RemedyAction.ChangeAnswer, criterion, step, rejecting.Count, rejecting, ref findings);
            }

            if (assignment.Unfilled(i) > 0)
            {
                findings.Propose(new Remedy
                {
                    Action = RemedyAction.AssignRole,
                    CriterionCode = criterion.Code,
                    Subject = step.Role,
                    Count = assignment.Unfilled(i),
                    Roles = criterion.SuppliedBy,
                    Persons = People.HoldingOneOf(criterion.SuppliedBy, unmet[i].Facts),
                });
            }

            if (unmet[i].OpenPlaces() > 0)
            {
                Propose(RemedyAction.Approve, criterion, step, unmet[i].OpenPlaces(), assignment.Able(i), ref findings);
            }
        }
    }

    /// <summary>The cause that explains most: what stands against answers that were given comes before answers not given.</summary>
    private static string CauseOf(in CountedAnswers answers)
    {
        if (answers.HasStandingRejection())
        {
            return ReasonCodes.ApprovalRejected;
        }

        var cause = ReasonCodes.ApprovalMissing;
        for (var i = 0; i < answers.Facts.Approvals.Count; i++)
        {
            var answer = answers.Facts.Approvals[i];
            if (answer.Answer == ApprovalAnswer.Approve && answers.IsOfThisRound(answer) && !answers.HasApproved(answer.PersonId))
            {
                var candidate = FaultOf(answer, answers);
                cause = Rank(candidate) > Rank(cause) ? candidate : cause;
            }
        }

        return cause;
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

    private static void Propose(RemedyAction action, ApprovalsCriterion criterion, ApprovalStep step, int count, List<RoleFact> persons, ref Findings findings) =>
        findings.Propose(new Remedy
        {
            Action = action,
            CriterionCode = criterion.Code,
            Subject = step.Code,
            Count = count,
            Roles = new[] { step.Role },
            Persons = persons,
        });
}

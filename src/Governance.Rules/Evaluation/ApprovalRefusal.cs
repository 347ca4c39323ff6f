using System.Collections.Generic;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Says why a step is not complete, and who can complete it. Runs on the refusal path only.</summary>
internal static class ApprovalRefusal
{
    public static void Explain(ApprovalsCriterion criterion, in CountedAnswers answers, ref Findings findings)
    {
        var step = answers.Step;
        findings.Refuse(criterion, CauseOf(answers), step.Code);
        var rejecting = Rejecting(answers);
        if (rejecting.Count != 0)
        {
            Propose(RemedyAction.ChangeAnswer, criterion, step, rejecting.Count, rejecting, ref findings);
        }

        // INVARIANT: who changes the answer counts towards the quorum then, so only the rest is asked for.
        var missing = step.Quorum - answers.Count() - rejecting.Count;
        if (missing <= 0)
        {
            return;
        }

        var able = Able(answers);
        if (able.Count < missing)
        {
            findings.Propose(new Remedy
            {
                Action = RemedyAction.AssignRole,
                CriterionCode = criterion.Code,
                Subject = step.Role,
                Count = missing - able.Count,
                Roles = criterion.SuppliedBy,
                Persons = People.HoldingOneOf(criterion.SuppliedBy, answers.Facts),
            });
        }

        Propose(RemedyAction.Approve, criterion, step, missing, able, ref findings);
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

    private static List<RoleFact> Rejecting(in CountedAnswers answers)
    {
        var found = new List<RoleFact>();
        for (var i = 0; i < answers.Facts.Roles.Count; i++)
        {
            var person = answers.Facts.Roles[i];
            if (person.Role == answers.Step.Role && answers.StandsRejectedBy(person.PersonId))
            {
                People.AddOnce(found, person);
            }
        }

        return found;
    }

    private static List<RoleFact> Able(in CountedAnswers answers)
    {
        var found = new List<RoleFact>();
        for (var i = 0; i < answers.Facts.Roles.Count; i++)
        {
            var person = answers.Facts.Roles[i];
            if (person.Role == answers.Step.Role
                && answers.MayAnswer(person.PersonId)
                && !answers.AnsweredElsewhereFirst(person.PersonId)
                && !answers.HasApproved(person.PersonId)
                && !answers.StandsRejectedBy(person.PersonId))
            {
                People.AddOnce(found, person);
            }
        }

        return found;
    }

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

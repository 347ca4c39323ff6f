using System;
using System.Collections.Generic;
using Governance.Rules.Collections;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Says who can complete an approval policy. One person counts in one step, so the persons are shared out among the steps first;
/// a role is asked for only where that leaves a place empty. Runs on the refusal path only.
/// </summary>
internal static class ApprovalRemedies
{
    public static void Propose(ApprovalsCriterion criterion, in Ballot ballot, ref Findings findings)
    {
        var steps = StepsOf(criterion.Policy, ballot);
        var assignment = new ApproverAssignment(steps, ballot.Facts);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Rejecting.Count != 0)
            {
                Propose(RemedyAction.ChangeAnswer, criterion, steps[i].Step, steps[i].Rejecting.Count, steps[i].Rejecting, ref findings);
            }

            ProposeHolders(criterion, steps, i, assignment, ballot.Facts, ref findings);
            if (assignment.Places(i) > 0)
            {
                Propose(RemedyAction.Approve, criterion, steps[i].Step, assignment.Places(i), assignment.Able(i), ref findings);
            }
        }
    }

    private static List<OpenStep> StepsOf(ApprovalPolicy policy, in Ballot ballot)
    {
        var steps = new List<OpenStep>(policy.Steps.Count);
        var after = long.MinValue;
        for (var i = 0; i < policy.Steps.Count; i++)
        {
            if (AmountTier.IsAsked(policy.Steps[i], ballot.Facts))
            {
                var answers = new CountedAnswers(policy.Steps[i], ballot, after);
                steps.Add(new OpenStep(answers));
                answers.IsComplete(out after);
            }
        }

        return steps;
    }

    /// <summary>More holders of the step's role, for all steps that want it at once; said at the first of them.</summary>
    private static void ProposeHolders(ApprovalsCriterion criterion, List<OpenStep> steps, int index, ApproverAssignment assignment, GateFacts facts, ref Findings findings)
    {
        var role = steps[index].Step.RoleTerm;
        long wanted = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            var unfilled = steps[i].Step.RoleTerm.Is(role) ? assignment.Unfilled(i) : 0;
            if (unfilled != 0 && i < index)
            {
                return;
            }

            wanted += unfilled;
        }

        if (wanted != 0)
        {
            findings.Propose(new Remedy
            {
                Action = RemedyAction.AssignRole,
                CriterionCode = criterion.Code,
                Subject = role.Text,
                Count = (int)Math.Min(int.MaxValue, wanted),
                Roles = criterion.SuppliedBy,
                Persons = People.HoldingOneOf(criterion.SuppliedBy, facts),
            });
        }
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

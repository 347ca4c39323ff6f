using System;
using System.Collections.Generic;
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
    public static void Propose(ApprovalsCriterion criterion, GateFacts facts, ref Findings findings)
    {
        var steps = StepsOf(criterion.Policy, facts);
        if (steps.Count == 0)
        {
            return;
        }

        var assignment = new ApproverAssignment(steps);
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i].Step;
            var rejecting = steps[i].StandingRejections();
            Propose(RemedyAction.ChangeAnswer, criterion, step, rejecting.Count, rejecting, ref findings);
            ProposeHolders(criterion, steps, i, assignment, ref findings);
            Propose(RemedyAction.Approve, criterion, step, steps[i].OpenPlaces(), assignment.Able(i), ref findings);
        }
    }

    private static List<CountedAnswers> StepsOf(ApprovalPolicy policy, GateFacts facts)
    {
        var steps = new List<CountedAnswers>();
        var after = long.MinValue;
        for (var i = 0; i < policy.Steps.Count; i++)
        {
            steps.Add(CountedAnswers.Of(policy, i, facts, after));
            steps[i].IsComplete(out after);
        }

        return steps;
    }

    /// <summary>More holders of the step's role, for all steps that want it at once; said at the first of them.</summary>
    private static void ProposeHolders(ApprovalsCriterion criterion, List<CountedAnswers> steps, int index, ApproverAssignment assignment, ref Findings findings)
    {
        var role = steps[index].Step.Role;
        long wanted = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            var unfilled = steps[i].Step.Role == role ? assignment.Unfilled(i) : 0;
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
                Subject = role,
                Count = (int)Math.Min(int.MaxValue, wanted),
                Roles = criterion.SuppliedBy,
                Persons = People.HoldingOneOf(criterion.SuppliedBy, steps[index].Facts),
            });
        }
    }

    private static void Propose(RemedyAction action, ApprovalsCriterion criterion, ApprovalStep step, int count, List<RoleFact> persons, ref Findings findings)
    {
        if (count > 0)
        {
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
    }
}

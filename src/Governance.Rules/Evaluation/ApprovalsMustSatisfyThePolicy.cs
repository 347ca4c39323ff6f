using System.Collections.Generic;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Every step of the policy has its quorum of different persons, nobody's rejection stands, and, where the policy is in order,
/// each step was completed after the one before. Which answers count at all: <see cref="CountedAnswers"/>.
/// </summary>
internal static class ApprovalsMustSatisfyThePolicy
{
    public static void Check(ApprovalsCriterion criterion, GateFacts facts, ref Findings findings)
    {
        if ((facts.Known & FactSources.Approvals) == FactSources.None)
        {
            findings.RefuseAsUnknown(criterion);
            return;
        }

        var policy = criterion.Policy;
        if (policy.Steps.Count == 0)
        {
            findings.Refuse(criterion, ReasonCodes.ApprovalPolicyEmpty, criterion.Code);
        }

        // Completion of the step before, as the order number of the answer that completed it.
        var after = long.MinValue;
        List<CountedAnswers>? unmet = null;
        for (var i = 0; i < policy.Steps.Count; i++)
        {
            var answers = new CountedAnswers(policy, policy.Steps[i], facts, policy.InOrder ? after : long.MinValue);
            var completedAt = answers.HasStandingRejection() ? long.MaxValue : answers.CompletedAt();
            if (completedAt == long.MaxValue)
            {
                (unmet ??= new List<CountedAnswers>()).Add(answers);
            }

            after = completedAt > after ? completedAt : after;
        }

        if (unmet is not null)
        {
            ApprovalRefusal.Explain(criterion, unmet, ref findings);
        }
    }
}

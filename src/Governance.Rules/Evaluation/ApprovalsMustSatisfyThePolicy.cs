using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Every step of the policy that is asked for has its quorum of different persons, nobody's rejection stands, and, where the policy is in order,
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

        // INVARIANT: a remedy that changes the packet voids the answers given so far, so what it takes is counted without them.
        if ((Refuse(criterion, facts, ref findings) && findings.Proposes) || findings.ChangesPacket)
        {
            ApprovalRemedies.Propose(criterion, new Ballot(criterion.Policy, facts, findings.ChangesOf(facts)), ref findings);
        }

        findings.NoteApprovals();
    }

    private static bool Refuse(ApprovalsCriterion criterion, GateFacts facts, ref Findings findings)
    {
        var refused = false;
        var asked = false;
        var ballot = new Ballot(criterion.Policy, facts);
        var after = long.MinValue;
        for (var i = 0; i < criterion.Policy.Steps.Count; i++)
        {
            if (AmountTier.IsAsked(criterion.Policy.Steps[i], facts))
            {
                asked = true;
                var answers = new CountedAnswers(criterion.Policy.Steps[i], ballot, after);
                if (!answers.IsComplete(out after))
                {
                    findings.Refuse(criterion, ApprovalCause.Of(answers), answers.Step.Code);
                    refused = true;
                }
            }
        }

        if (!asked)
        {
            findings.Refuse(criterion, ReasonCodes.ApprovalPolicyEmpty, criterion.Code);
        }

        return refused;
    }
}

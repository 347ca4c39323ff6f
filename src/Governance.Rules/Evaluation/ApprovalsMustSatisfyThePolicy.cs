using System.Runtime.CompilerServices;
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
            Propose(criterion, facts, ref findings);
        }

        findings.NoteApprovals();
    }

    private static bool Refuse(ApprovalsCriterion criterion, GateFacts facts, ref Findings findings)
    {
        var refused = false;
        var asked = false;
        var plain = new PlainAnswers(facts);
        var after = long.MinValue;
        var policy = criterion.Policy;
        foreach (var step in policy.InTurn)
        {
            if (step.FromAmount is not null && !AmountTier.IsAsked(step, facts))
            {
                continue;
            }

            asked = true;
            var before = after;
            if (!(plain.IsComplete(step, policy.InOrder, before, out after) ?? IsCompleteInFull(policy, step, facts, before, out after)))
            {
                Refuse(criterion, step, before, facts, ref findings);
                refused = true;
            }
        }

        if (!asked)
        {
            findings.Refuse(criterion, ReasonCodes.ApprovalPolicyEmpty, criterion.Code);
        }

        return refused;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Propose(ApprovalsCriterion criterion, GateFacts facts, ref Findings findings) =>
        ApprovalRemedies.Propose(criterion, new Ballot(criterion.Policy, facts, findings.ChangesOf(facts)), ref findings);

    /// <summary>Apart, so that what is seldom needed takes no room where it is not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsCompleteInFull(ApprovalPolicy policy, ApprovalStep step, GateFacts facts, long after, out long completedAt) =>
        new CountedAnswers(step, new Ballot(policy, facts), after).IsComplete(out completedAt);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Refuse(ApprovalsCriterion criterion, ApprovalStep step, long after, GateFacts facts, ref Findings findings)
    {
        var policy = criterion.Policy;
        var cause = new PlainAnswers(facts).CauseOf(step, policy.InOrder, after) ?? ApprovalCause.Of(new CountedAnswers(step, new Ballot(policy, facts), after));
        findings.Refuse(criterion, cause, step.Code);
    }
}

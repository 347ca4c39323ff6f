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

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Refuse(ApprovalsCriterion criterion, GateFacts facts, ref Findings findings)
    {
        var refused = false;
        var notAsked = 0;
        var after = long.MinValue;
        var policy = criterion.Policy;
        foreach (var step in policy.InTurn)
        {
            if (step.FromAmount is not null && !AmountTier.IsAsked(step, facts))
            {
                notAsked++;
                continue;
            }

            var completedAt = PlainAnswers.CompletedAt(step, policy, facts, after);
            if (completedAt is PlainAnswers.Untold or long.MaxValue)
            {
                var found = completedAt;
                refused |= RefuseIncomplete(criterion, step, after, facts, ref found, ref findings);
                completedAt = found;
            }

            after = policy.InOrder ? completedAt : after;
        }

        if (notAsked == policy.InTurn.Length)
        {
            findings.Refuse(criterion, ReasonCodes.ApprovalPolicyEmpty, criterion.Code);
        }

        return refused;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Propose(ApprovalsCriterion criterion, GateFacts facts, ref Findings findings) =>
        ApprovalRemedies.Propose(criterion, new Ballot(criterion.Policy, facts, findings.ChangesOf(facts)), ref findings);

    /// <summary>Apart, so that what is seldom needed takes no room where it is not. Refuses the step unless a full count shows it complete after all.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RefuseIncomplete(ApprovalsCriterion criterion, ApprovalStep step, long after, GateFacts facts, ref long completedAt, ref Findings findings)
    {
        var policy = criterion.Policy;
        if (completedAt == PlainAnswers.Untold && new CountedAnswers(step, new Ballot(policy, facts), after).IsComplete(out completedAt))
        {
            return false;
        }

        var cause = PlainAnswers.CauseOf(step, facts, after);
        cause = cause != ApprovalFault.None ? cause : ApprovalCause.Of(new CountedAnswers(step, new Ballot(policy, facts), after));
        findings.Refuse(criterion, ApprovalCause.CodeOf(cause)!, step.Code);
        return true;
    }
}

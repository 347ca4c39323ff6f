using System.Runtime.CompilerServices;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Counts the steps where each answer stands alone, as it is most times: then it stands for itself, and one look is enough.
/// What one look cannot tell is left to <see cref="CountedAnswers"/>, whose rules these are.
/// </summary>
internal static class PlainAnswers
{
    /// <summary>What one look cannot tell.</summary>
    public const long Untold = long.MinValue;

    /// <summary>
    /// The order number of the approval that filled the quorum; the greatest number when it is not filled; <see cref="Untold"/> when one
    /// look cannot tell. INVARIANT: it counts plain approvals only; where anything else was answered, it tells nothing.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="after">Approvals up to this order number come too early; the least number where the policy is not in order.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long CompletedAt(ApprovalStep step, ApprovalPolicy policy, GateFacts facts, long after)
    {
        if (step.Unanimous || step.Sees.Count != 0)
        {
            return Untold;
        }

        var entries = facts.AnswerIndex.Entries;
        var count = 0;
        var last = long.MinValue;
        for (var i = facts.AnswerIndex.Step(step.CodeTerm); i >= 0;)
        {
            ref readonly var answer = ref entries[i];
            i = answer.NextOfStep;
            if (answer.Packet != facts.PacketNumber || answer.Gate != facts.GateNumber || answer.Round != facts.Round)
            {
                continue;
            }

            if (!answer.IsPlainApproval)
            {
                return Untold;
            }

            if (answer.Sequence > after && StepTerms.IsFresh(answer, step.MaxAgeTicks, facts.AsOfTicks) && facts.RoleIndex.MayApprove(answer.Person, step))
            {
                count++;
                last = answer.Sequence > last ? answer.Sequence : last;
            }
        }

        return count == step.Needed ? last : count < step.Needed ? long.MaxValue : policy.InOrder ? Untold : last;
    }

    /// <summary>Why the step is not complete; no fault when one look cannot tell.</summary>
    public static ApprovalFault CauseOf(ApprovalStep step, GateFacts facts, long after)
    {
        var terms = new StepTerms(step, step.Sees.Count == 0 ? facts.PacketNumber : facts.AnswerIndex.PartOf(step, facts.PacketParts), after, facts.AsOfTicks);
        var entries = facts.AnswerIndex.Entries;
        var cause = ApprovalFault.Missing;
        for (var i = facts.AnswerIndex.Step(step.CodeTerm); i >= 0; i = entries[i].NextOfStep)
        {
            ref readonly var answer = ref entries[i];
            if (!answer.StandsAlone)
            {
                return ApprovalFault.None;
            }

            if (answer.Gate == facts.GateNumber && answer.Round == facts.Round)
            {
                var fault = FaultOf(answer, step, facts, terms);
                cause = fault > cause ? fault : cause;
            }
        }

        return cause;
    }

    /// <summary>What stands against the answer, or that it stands against the step.</summary>
    private static ApprovalFault FaultOf(in AnswerEntry answer, ApprovalStep step, GateFacts facts, in StepTerms terms)
    {
        var isOfThisPacket = answer.Packet == terms.Packet;
        if (answer.Answer == ApprovalAnswer.Reject)
        {
            return isOfThisPacket && answer.Sequence != long.MinValue && facts.RoleIndex.MayApprove(answer.Person, step) ? ApprovalFault.Rejected : ApprovalFault.None;
        }

        if (answer.Answer != ApprovalAnswer.Approve)
        {
            return ApprovalFault.None;
        }

        return !isOfThisPacket ? ApprovalFault.PacketChanged
            : facts.RoleIndex.IsExcluded(answer.Person, step) ? ApprovalFault.SegregationOfDuties
            : !facts.RoleIndex.MayApprove(answer.Person, step) ? ApprovalFault.None
            : !terms.IsFresh(answer) ? ApprovalFault.Expired
            : terms.Admits(answer) && answer.Sequence != long.MaxValue ? ApprovalFault.None
            : ApprovalFault.OutOfOrder;
    }
}

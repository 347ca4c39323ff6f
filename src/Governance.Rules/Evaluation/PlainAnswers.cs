using System;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// Counts the steps where each answer stands alone, as it is most times: then it stands for itself, and one look is enough.
/// What one look cannot tell is left to <see cref="CountedAnswers"/>, whose rules these are.
/// </summary>
internal readonly struct PlainAnswers
{
    private readonly GateFacts facts;
    private readonly AnswerEntry[] entries;
    private readonly int gate;
    private readonly int packet;

    public PlainAnswers(GateFacts facts)
    {
        this.facts = facts;
        entries = facts.AnswerIndex.Entries;
        gate = facts.GateNumber;
        packet = facts.PacketDigest.Length == 0 ? -1 : facts.PacketNumber;
    }

    /// <summary>Whether the step is complete, and since when; null when one look cannot tell.</summary>
    /// <param name="step">The step.</param>
    /// <param name="inOrder">Whether the policy is in order.</param>
    /// <param name="after">Approvals up to this order number come too early, in a policy in order.</param>
    /// <param name="completedAt">The order number of the approval that filled the quorum; the greatest number when it is not filled.</param>
    public bool? IsComplete(ApprovalStep step, bool inOrder, long after, out long completedAt)
    {
        completedAt = long.MaxValue;
        if (step.Unanimous)
        {
            return null;
        }

        var roles = facts.RoleIndex;
        var round = facts.Round;
        var seen = PacketOf(step);
        var terms = new StepTerms(step, seen, inOrder ? after : long.MinValue, facts.AsOfTicks);
        var count = 0;
        var last = long.MinValue;
        var rejected = false;
        for (var i = facts.AnswerIndex.Step(step.CodeTerm); i >= 0;)
        {
            ref readonly var answer = ref entries[i];
            i = answer.NextOfStep;
            if (answer.Packet != seen || answer.Gate != gate || answer.Round != round)
            {
                continue;
            }

            if (!answer.StandsAlone)
            {
                return null;
            }

            if (!roles.MayApprove(answer.Person, step))
            {
                continue;
            }

            if (answer.Answer == ApprovalAnswer.Reject)
            {
                rejected |= answer.Sequence != long.MinValue;
            }
            else if (answer.Answer == ApprovalAnswer.Approve && answer.Sequence != long.MaxValue && terms.Admits(answer))
            {
                count++;
                last = answer.Sequence > last ? answer.Sequence : last;
            }
        }

        var quorum = Math.Max(1, step.Quorum);
        if (count > quorum && inOrder)
        {
            return null;
        }

        completedAt = count < quorum ? long.MaxValue : last;
        return count >= quorum && !rejected;
    }

    /// <summary>Why the step is not complete; null when one look cannot tell.</summary>
    public string? CauseOf(ApprovalStep step, bool inOrder, long after)
    {
        var seen = PacketOf(step);
        var terms = new StepTerms(step, seen, inOrder ? after : long.MinValue, facts.AsOfTicks);
        var cause = ReasonCodes.ApprovalMissing;
        for (var i = facts.AnswerIndex.Step(step.CodeTerm); i >= 0; i = entries[i].NextOfStep)
        {
            ref readonly var answer = ref entries[i];
            if (!answer.StandsAlone)
            {
                return null;
            }

            if (answer.Gate == gate && answer.Round == facts.Round)
            {
                var candidate = CauseOf(answer, step, terms);
                cause = ApprovalCause.Rank(candidate) > ApprovalCause.Rank(cause) ? candidate : cause;
            }
        }

        return cause;
    }

    private string CauseOf(in AnswerEntry answer, ApprovalStep step, in StepTerms terms)
    {
        var isOfThisPacket = answer.Packet == terms.Packet;
        if (answer.Answer == ApprovalAnswer.Reject)
        {
            return isOfThisPacket && answer.Sequence != long.MinValue && facts.RoleIndex.MayApprove(answer.Person, step) ? ReasonCodes.ApprovalRejected : ReasonCodes.ApprovalMissing;
        }

        if (answer.Answer != ApprovalAnswer.Approve)
        {
            return ReasonCodes.ApprovalMissing;
        }

        return !isOfThisPacket ? ReasonCodes.ApprovalPacketChanged
            : facts.RoleIndex.IsExcluded(answer.Person, step) ? ReasonCodes.ApprovalSegregationOfDuties
            : !facts.RoleIndex.MayApprove(answer.Person, step) ? ReasonCodes.ApprovalMissing
            : !terms.IsFresh(answer) ? ReasonCodes.ApprovalExpired
            : terms.Admits(answer) && answer.Sequence != long.MaxValue ? ReasonCodes.ApprovalMissing
            : ReasonCodes.ApprovalOutOfOrder;
    }

    private int PacketOf(ApprovalStep step) => step.Sees.Count == 0 ? packet : facts.AnswerIndex.PartOf(step, facts.PacketParts);
}

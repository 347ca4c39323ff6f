using System.Runtime.CompilerServices;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// All criteria of the gate that must be met are met or waived, and of those that should be enough are; a gate that asks for nothing
/// opens for nobody. Who goes on under conditions needs no score.
/// </summary>
internal static class EveryCriterionMustBeMet
{
    public static void Check(GateDefinition gate, GateFacts facts, ref Findings findings)
    {
        if (gate.Criteria.Count == 0)
        {
            findings.Refuse(ReasonCodes.GateWithoutCriteria, gate.Code);
        }

        if (!findings.Proposes)
        {
            JudgeAll(gate, facts, ref findings);
            return;
        }

        var before = findings.Apart();
        JudgeAll(gate, facts, ref findings);
        if (findings.CountedForAnotherPacket)
        {
            // What one criterion's remedies do to the packet matters to the approvals before it in the gate too.
            findings = before.WithChangedPacket(findings);
            JudgeAll(gate, facts, ref findings);
        }
    }

    private static void JudgeAll(GateDefinition gate, GateFacts facts, ref Findings findings)
    {
        foreach (var criterion in gate.MustMeet)
        {
            Judge(criterion, facts, ref findings);
        }

        if (gate.ScoreAtLeast > 0 && facts.RequestedOutcome != GateOutcome.ConditionalGo)
        {
            ScoreMustReach.Check(gate, facts, ref findings);
        }
    }

    /// <summary>The criterion is met, or waived. A host that does not know the waivers leaves it to the store.</summary>
    public static void Judge(Criterion criterion, GateFacts facts, ref Findings findings)
    {
        if (!WaiverMustCover.IsAllowed(criterion))
        {
            JudgeByKind(criterion, facts, ref findings);
        }
        else if (!WaiverMustCover.Holds(criterion, facts))
        {
            JudgeUnwaived(criterion, facts, ref findings);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void JudgeUnwaived(Criterion criterion, GateFacts facts, ref Findings findings)
    {
        findings.LeavesToStore = !WaiverMustCover.IsKnown(facts);
        JudgeByKind(criterion, facts, ref findings);
        findings.LeavesToStore = false;
    }

    /// <summary>Which rule judges which kind of criterion; a kind without a rule is refused.</summary>
    private static void JudgeByKind(Criterion criterion, GateFacts facts, ref Findings findings)
    {
        switch (criterion)
        {
            case FieldsCriterion fields:
                FieldsMustBeFilled.Check(fields, facts, ref findings);
                break;
            case EvidenceCriterion evidence:
                EvidenceMustBeValid.Check(evidence, facts, ref findings);
                break;
            case WorkItemsCriterion workItems:
                WorkItemsMustBeComplete.Check(workItems, facts, ref findings);
                break;
            case RegisterCriterion register:
                RegisterMustBeClear.Check(register, facts, ref findings);
                break;
            case ApprovalsCriterion approvals:
                ApprovalsMustSatisfyThePolicy.Check(approvals, facts, ref findings);
                break;
            default:
                findings.Refuse(criterion, ReasonCodes.CriterionUnknown, criterion.Code, CriterionState.Unknown);
                break;
        }
    }
}

using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>All criteria of the gate are met; a gate that asks for nothing opens for nobody.</summary>
internal static class EveryCriterionMustBeMet
{
    public static void Check(GateDefinition gate, GateFacts facts, ref Findings findings)
    {
        if (gate.Criteria.Count == 0)
        {
            findings.Refuse(ReasonCodes.GateWithoutCriteria, gate.Code);
        }

        var before = findings;
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
        var criteria = gate.Criteria;
        for (var i = 0; i < criteria.Count; i++)
        {
            Judge(criteria[i], facts, ref findings);
        }
    }

    /// <summary>Which rule judges which kind of criterion; a kind without a rule is refused.</summary>
    public static void Judge(Criterion criterion, GateFacts facts, ref Findings findings)
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
            case ApprovalsCriterion approvals:
                ApprovalsMustSatisfyThePolicy.Check(approvals, facts, ref findings);
                break;
            default:
                findings.Refuse(criterion, ReasonCodes.CriterionUnknown, criterion.Code, CriterionState.Unknown);
                break;
        }
    }
}

using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>The criterion of a work item is met; the rest of the gate, and where the measure stands, do not matter to it.</summary>
internal static class OneCriterionMustBeMet
{
    public static void Check(GateDefinition gate, string criterion, GateFacts facts, ref Findings findings)
    {
        for (var i = 0; i < gate.Criteria.Count; i++)
        {
            if (gate.Criteria[i].Code == criterion)
            {
                EveryCriterionMustBeMet.Judge(gate.Criteria[i], facts, ref findings);
                return;
            }
        }

        findings.Refuse(ReasonCodes.CriterionUnknown, criterion);
    }
}

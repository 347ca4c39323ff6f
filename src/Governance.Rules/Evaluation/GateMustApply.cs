using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Where several gates lead from one degree, the gate is the first of them that applies to the measure.</summary>
internal static class GateMustApply
{
    public static void Check(Rulebook rulebook, GateDefinition gate, GateFacts facts, ref Findings findings)
    {
        if (!rulebook.HasAlternatives)
        {
            return;
        }

        if ((facts.Known & FactSources.Fields) == FactSources.None)
        {
            findings.Refuse(ReasonCodes.CriterionNotKnownHere, gate.Code, CriterionState.Unknown);
            findings.Propose(RemedyAction.AskStore, gate.Code);
            return;
        }

        var applying = rulebook.FindGateFrom(facts.Degree, facts.FieldIndex);
        if (applying is null || !applying.CodeTerm.Is(gate.CodeTerm))
        {
            findings.Refuse(ReasonCodes.GateNotApplicable, gate.Code);
            if (applying is not null)
            {
                findings.Propose(RemedyAction.AskForGate, applying.Code);
            }
        }
    }
}

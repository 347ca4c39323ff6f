using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>The measure is neither killed nor closed, and stands at the degree from which the gate leads; of several gates from there it is the one that applies.</summary>
internal static class MeasureMustStandBeforeTheGate
{
    public static void Check(Rulebook rulebook, GateDefinition gate, GateFacts facts, ref Findings findings)
    {
        switch (facts.State)
        {
            case MeasureState.Active or MeasureState.OnHold when facts.Degree == gate.From:
                GateMustApply.Check(rulebook, gate, facts, ref findings);
                return;
            case MeasureState.Active or MeasureState.OnHold:
                findings.Refuse(ReasonCodes.GateOutOfOrder, gate.Code);
                ProposeTheNextGate(rulebook.FindGateFrom(facts.Degree, facts.FieldIndex), ref findings);
                return;
            case MeasureState.Killed:
                findings.Refuse(ReasonCodes.MeasureKilled, facts.MeasureId);
                return;
            default:
                // INVARIANT: a state that nobody knows opens nothing either.
                findings.Refuse(ReasonCodes.MeasureClosed, facts.MeasureId);
                return;
        }
    }

    private static void ProposeTheNextGate(GateDefinition? next, ref Findings findings)
    {
        if (next is not null && findings.Proposes)
        {
            findings.Propose(new Remedy { Action = RemedyAction.AskForGate, Subject = next.Code });
        }
    }
}

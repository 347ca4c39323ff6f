using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>
/// The one evaluator. Pure and total: the same rulebook and facts give the same decision, in every host, and nothing throws.
/// INVARIANT: whatever is not explicitly met is refused with a reason.
/// </summary>
public static class GateEvaluator
{
    /// <summary>Answers the question that the facts put to the rulebook. Thread-safe; no allocation when allowed.</summary>
    /// <param name="rulebook">The rulebook, with the digest that the host computed.</param>
    /// <param name="facts">The question, the time, and what is known.</param>
    public static GateDecision Evaluate(Rulebook rulebook, GateFacts facts)
    {
        var findings = default(Findings);
        Judge(rulebook, facts, ref findings);
        return findings.Decide(rulebook, facts);
    }

    /// <summary>Collects what speaks against it and, where the findings want that, what would change it.</summary>
    internal static void Judge(Rulebook rulebook, GateFacts facts, ref Findings findings)
    {
        RulebookMustBeTheMeasures.Check(rulebook, facts, ref findings);
        if (rulebook.FindGate(facts.GateTerm) is not { } gate)
        {
            findings.Refuse(ReasonCodes.GateUnknown, facts.GateCode);
        }
        else if (findings.Any)
        {
            return;
        }
        else
        {
            findings.Gate = gate;
            JudgeTheQuestion(rulebook, gate, facts, ref findings);
        }
    }

    private static void JudgeTheQuestion(Rulebook rulebook, GateDefinition gate, GateFacts facts, ref Findings findings)
    {
        if (facts.CriterionCode is { } criterion)
        {
            OneCriterionMustBeMet.Check(gate, criterion, facts, ref findings);
        }
        else
        {
            MeasureMustStandBeforeTheGate.Check(rulebook, gate, facts, ref findings);
            JudgeTheOutcome(rulebook, gate, facts, ref findings);
        }
    }

    /// <summary>What the gate asks for is of no use to a measure that does not stand before it: no remedy of it would open the gate.</summary>
    private static void JudgeTheOutcome(Rulebook rulebook, GateDefinition gate, GateFacts facts, ref Findings findings)
    {
        if (findings.Any)
        {
            return;
        }

        var isOffered = facts.RequestedOutcome == GateOutcome.Go || OutcomeMustBeDecidedByRight.Check(gate, facts, ref findings);
        if (isOffered && facts.RequestedOutcome is (GateOutcome.Go or GateOutcome.ConditionalGo))
        {
            ConditionsMustBeMet.Check(rulebook, facts, ref findings);
            EveryCriterionMustBeMet.Check(gate, facts, ref findings);
        }
    }
}

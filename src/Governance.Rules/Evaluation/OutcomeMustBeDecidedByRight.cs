using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>ConditionalGo, Hold, Recycle and Kill are on offer at the gate, asked for by somebody with the right, and with a reason.</summary>
internal static class OutcomeMustBeDecidedByRight
{
    /// <summary>False when the gate does not offer the outcome at all: then nothing opens it.</summary>
    public static bool Check(GateDefinition gate, GateFacts facts, ref Findings findings)
    {
        var right = FindRight(gate, facts.RequestedOutcome);
        if (right is null)
        {
            findings.Refuse(ReasonCodes.OutcomeNotOffered, facts.RequestedOutcome.ToString());
            return false;
        }

        if (!HoldsOneOf(right, facts))
        {
            findings.Refuse(ReasonCodes.OutcomeNotYours, facts.RequestedOutcome.ToString());
            if (findings.Proposes)
            {
                findings.Propose(new Remedy
                {
                    Action = RemedyAction.LetRoleAsk,
                    Subject = facts.RequestedOutcome.ToString(),
                    Roles = right.Roles,
                    Persons = People.HoldingOneOf(right.Roles, facts),
                });
            }
        }

        if (string.IsNullOrWhiteSpace(facts.RequestReason))
        {
            findings.Refuse(ReasonCodes.OutcomeReasonMissing, facts.RequestedOutcome.ToString());
            if (findings.Proposes)
            {
                findings.Propose(new Remedy { Action = RemedyAction.GiveReason, Subject = facts.RequestedOutcome.ToString() });
            }
        }

        return true;
    }

    private static OutcomeRight? FindRight(GateDefinition gate, GateOutcome outcome)
    {
        for (var i = 0; i < gate.Outcomes.Count; i++)
        {
            if (gate.Outcomes[i].Outcome == outcome && outcome is (GateOutcome.ConditionalGo or GateOutcome.Hold or GateOutcome.Recycle or GateOutcome.Kill))
            {
                return gate.Outcomes[i];
            }
        }

        return null;
    }

    private static bool HoldsOneOf(OutcomeRight right, GateFacts facts)
    {
        for (var i = 0; i < right.Roles.Count; i++)
        {
            if (facts.RequesterId.Length != 0 && facts.Holds(facts.RequesterId, right.Roles[i]))
            {
                return true;
            }
        }

        return false;
    }
}

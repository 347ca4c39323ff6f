using System.Collections.Generic;
using Governance.Rules.Decisions;
using Governance.Rules.Facts;
using Governance.Rules.Rulebooks;

namespace Governance.Rules.Evaluation;

/// <summary>Every condition under which the measure went on so far is met, and somebody other than who said so has confirmed it.</summary>
internal static class ConditionsMustBeMet
{
    public static void Check(Rulebook rulebook, GateFacts facts, ref Findings findings)
    {
        if (rulebook.OffersConditionalGo && (facts.Known & FactSources.Conditions) == FactSources.None)
        {
            findings.Refuse(ReasonCodes.CriterionNotKnownHere, facts.GateCode, CriterionState.Unknown);
            findings.Propose(RemedyAction.AskStore, facts.GateCode);
            return;
        }

        for (var i = 0; i < facts.Conditions.Count; i++)
        {
            if (facts.Conditions[i].State != ConditionState.Confirmed)
            {
                Refuse(facts.Conditions[i], facts, ref findings);
            }
        }
    }

    private static void Refuse(ConditionFact condition, GateFacts facts, ref Findings findings)
    {
        var isMet = condition.State == ConditionState.Met;
        findings.Refuse(
            isMet ? ReasonCodes.ConditionNotConfirmed
            : condition.DueUntil.UtcTicks <= facts.AsOfTicks ? ReasonCodes.ConditionOverdue
            : ReasonCodes.ConditionOpen,
            condition.Code);
        if (!findings.Proposes)
        {
            return;
        }

        if (!isMet)
        {
            var roles = new[] { condition.OwnerRole };
            findings.Propose(new Remedy { Action = RemedyAction.MeetCondition, Subject = condition.Code, Roles = roles, Persons = People.HoldingOneOf(roles, facts) });
        }

        findings.Propose(new Remedy { Action = RemedyAction.ConfirmCondition, Subject = condition.Code, Persons = OthersThan(condition.MetBy, facts) });
    }

    private static List<RoleFact> OthersThan(string person, GateFacts facts)
    {
        var found = new List<RoleFact>();
        for (var i = 0; i < facts.Roles.Count; i++)
        {
            if (facts.Roles[i].PersonId != person)
            {
                People.AddOnce(found, facts.Roles[i]);
            }
        }

        return found;
    }
}

using Governance.Rules.Collections;

namespace Governance.Rules.Rulebooks;

/// <summary>What is worked out of the gates once, so that no question has to.</summary>
internal static class RulebookShape
{
    public static bool HasAlternatives(ItemList<GateDefinition> gates)
    {
        for (var i = 0; i < gates.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (gates[i].From == gates[j].From)
                {
                    return true;
                }
            }

            if (gates[i].AppliesWhen.Count != 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool OffersConditionalGo(ItemList<GateDefinition> gates)
    {
        for (var i = 0; i < gates.Count; i++)
        {
            for (var j = 0; j < gates[i].Outcomes.Count; j++)
            {
                if (gates[i].Outcomes[j].Outcome == GateOutcome.ConditionalGo)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

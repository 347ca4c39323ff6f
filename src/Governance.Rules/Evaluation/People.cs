using System.Collections.Generic;
using Governance.Rules.Collections;
using Governance.Rules.Facts;

namespace Governance.Rules.Evaluation;

/// <summary>Who can act, for the remedies; a person is named once.</summary>
internal static class People
{
    public static ItemList<RoleFact> HoldingOneOf(ItemList<string> roles, GateFacts facts)
    {
        var found = new List<RoleFact>();
        for (var i = 0; i < roles.Count; i++)
        {
            for (var j = 0; j < facts.Roles.Count; j++)
            {
                if (facts.Roles[j].Role == roles[i])
                {
                    AddOnce(found, facts.Roles[j]);
                }
            }
        }

        return found;
    }

    public static void AddOnce(List<RoleFact> found, RoleFact person)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].PersonId == person.PersonId)
            {
                return;
            }
        }

        found.Add(person);
    }
}

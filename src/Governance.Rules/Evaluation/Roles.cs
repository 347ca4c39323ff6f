using Governance.Rules.Collections;

namespace Governance.Rules.Evaluation;

/// <summary>Roles that a rule asks for, and roles that somebody held.</summary>
internal static class Roles
{
    public static bool Overlap(ItemList<string> asked, ItemList<string> held)
    {
        for (var i = 0; i < asked.Count; i++)
        {
            for (var j = 0; j < held.Count; j++)
            {
                if (asked[i] == held[j])
                {
                    return true;
                }
            }
        }

        return false;
    }
}

using System.Collections.Generic;

using Governance.Store.Commands;
using Governance.Store.Measures;

namespace Governance.Store.Capacity;

/// <summary>What a list of needs may hold, of a measure and of a demand.</summary>
internal static class NeedRules
{
    public static Problem? Fault(IReadOnlyList<SkillNeed> needs, string reason, IDecisionView view)
    {
        if (needs.Count is 0 or > CapacityRules.MostRows)
        {
            return needs.Count == 0 ? CapacityErrors.None() : CapacityErrors.TooManyRows(CapacityRules.MostRows);
        }

        var seen = new HashSet<(string, string)>();
        foreach (var need in needs)
        {
            if ((need is null ? CapacityErrors.None() : CapacityRules.Fault(need.Month, need.Hours, CapacityRules.MostOfATeam)) is { } fault)
            {
                return fault;
            }

            if (!seen.Add((need!.Skill, need.Month)))
            {
                return CapacityErrors.Twice(need.Month);
            }

            if (!FieldRules.IsCode(need.Skill) || view.Find<SkillState>(SkillStreams.NameOf(need.Skill)) is null)
            {
                return CapacityErrors.SkillUnknown(need.Skill);
            }
        }

        return Text.Fault("The reason", reason, 2000);
    }
}

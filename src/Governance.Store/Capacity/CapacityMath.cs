using System;
using System.Collections.Generic;
using System.Linq;

using Governance.Store.Measures;

namespace Governance.Store.Capacity;

/// <summary>What is offered against what is needed. Measures that were killed or closed need nothing; one on hold keeps what it needs.</summary>
internal static class CapacityMath
{
    public static bool Needs(MeasureState? measure) => measure is { Status: MeasureStatus.Active or MeasureStatus.OnHold };

    /// <summary>Needs of the measures that still count, in a month.</summary>
    public static IReadOnlyList<NeedRow> In(SkillState skill, string month, Func<string, MeasureState?> find) =>
        [.. skill.Needs.Where(row => row.Month == month && Needs(find(row.MeasureId)))];

    /// <summary>
    /// What of a measure's needs is not covered, from a month on. INVARIANT: where all together need more than is offered, nobody is covered:
    /// two measures never count on the same hours.
    /// </summary>
    public static IReadOnlyList<CapacityGap> Gaps(MeasureState measure, string from, Func<string, SkillState?> skillOf, Func<string, MeasureState?> find) =>
        Gaps(measure.Capacity.Needs, measure.Id, from, skillOf, find);

    /// <summary>The same of any needs; those of the measure with the id are their own.</summary>
    public static IReadOnlyList<CapacityGap> Gaps(IEnumerable<SkillNeed> needs, string id, string from, Func<string, SkillState?> skillOf, Func<string, MeasureState?> find)
    {
        var gaps = new List<CapacityGap>();
        foreach (var need in needs.Where(need => string.CompareOrdinal(need.Month, from) >= 0))
        {
            var skill = skillOf(need.Skill);
            var offered = skill?.Offered(need.Month) ?? 0;
            var others = skill is null ? [] : In(skill, need.Month, find).Where(row => row.MeasureId != id).ToList();
            var needed = others.Sum(row => row.Hours);
            if (need.Hours + needed > offered)
            {
                gaps.Add(new CapacityGap
                {
                    Skill = need.Skill,
                    Month = need.Month,
                    Needed = need.Hours,
                    Offered = offered,
                    Others = needed,
                    Missing = Math.Min(need.Hours, need.Hours + needed - offered),
                    Competing = [.. others.Select(row => row.MeasureId)],
                });
            }
        }

        return gaps;
    }
}

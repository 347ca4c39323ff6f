using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Capacity;
using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;

namespace Governance.Store.Intake.Needs;

/// <summary>Whether what a demand would need is there, beside what every measure needs. A demand takes nothing from anybody before it is approved.</summary>
internal static class DemandCapacity
{
    private const int MostNamed = 5;

    /// <summary>What is not covered now, as a decision sees it.</summary>
    public static IReadOnlyList<CapacityGap> Gaps(DemandState demand, IDecisionView view) => Gaps(
        demand, view.Now, code => view.Find<SkillState>(SkillStreams.NameOf(code)), id => view.Find<MeasureState>(MeasureStreams.NameOf(id)));

    /// <summary>What is not covered at the time, by what is known then.</summary>
    public static IReadOnlyList<CapacityGap> Gaps(DemandState demand, DateTimeOffset now, Func<string, SkillState?> skillOf, Func<string, MeasureState?> find) =>
        CapacityMath.Gaps(demand.Needs.Select(need => new SkillNeed { Skill = need.Skill, Month = need.Month, Hours = need.Hours }), string.Empty, CapacityRules.MonthOf(now), skillOf, find);

    /// <summary>The denial while something is not covered.</summary>
    public static Problem? Fault(IReadOnlyList<CapacityGap> gaps) => gaps.Count == 0 ? null : NeedErrors.CapacityShort(
        string.Join("; ", gaps.Take(MostNamed).Select(Text)) + (gaps.Count > MostNamed ? $"; and {RegisterText.Number(gaps.Count - MostNamed)} more" : string.Empty));

    /// <summary>The check as it is shown; null where the demand has not said what it needs.</summary>
    public static JsonObject? Show(DemandState demand, IReadOnlyList<CapacityGap> gaps) => demand.Needs.IsEmpty ? null : new JsonObject
    {
        ["covered"] = gaps.Count == 0,
        ["gaps"] = new JsonArray([.. gaps.Select(gap => new JsonObject
        {
            ["skill"] = gap.Skill, ["month"] = gap.Month, ["needed"] = gap.Needed, ["offered"] = gap.Offered, ["others"] = gap.Others, ["missing"] = gap.Missing,
        })]),
    };

    private static string Text(CapacityGap gap) =>
        $"{RegisterText.Number(gap.Missing)} hours of {gap.Skill} in {gap.Month} ({RegisterText.Number(gap.Offered)} are offered, measures need {RegisterText.Number(gap.Others)}, this demand {RegisterText.Number(gap.Needed)})";
}

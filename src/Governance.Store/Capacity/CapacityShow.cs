using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;

namespace Governance.Store.Capacity;

/// <summary>Capacity as the API shows it.</summary>
internal static class CapacityShow
{
    public static JsonObject Of(SkillState skill, string month, IReadOnlyList<NeedRow> needs, Func<string, MeasureState?> find)
    {
        var (offered, needed) = (skill.Offered(month), needs.Sum(row => row.Hours));
        return new JsonObject
        {
            ["skill"] = skill.Code,
            ["name"] = skill.Name,
            ["month"] = month,
            ["offered"] = offered,
            ["needed"] = needed,
            ["free"] = Math.Max(0, offered - needed),
            ["overload"] = Math.Max(0, needed - offered),
            ["resources"] = skill.Supply.Where(row => row.Month == month).Select(row => row.Resource.Code).Distinct(StringComparer.Ordinal).Count(),
            ["competing"] = new JsonArray([.. needs.OrderByDescending(row => row.Hours).Select(row => Named(row.MeasureId, row.Hours, find))]),
        };
    }

    public static JsonObject Of(CapacityGap gap, Func<string, MeasureState?> find) => new()
    {
        ["skill"] = gap.Skill,
        ["month"] = gap.Month,
        ["needed"] = gap.Needed,
        ["offered"] = gap.Offered,
        ["others"] = gap.Others,
        ["missing"] = gap.Missing,
        ["competing"] = new JsonArray([.. gap.Competing.Select(id => Named(id, null, find))]),
    };

    private static JsonObject Named(string id, int? hours, Func<string, MeasureState?> find)
    {
        var measure = find(id);
        var shown = new JsonObject { ["measureId"] = id, ["measure"] = measure?.Name, ["doi"] = measure?.Doi };
        if (hours is not null)
        {
            shown["hours"] = hours;
        }

        return shown;
    }
}

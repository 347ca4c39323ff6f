using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Registers;
using Governance.Store.Settings;
using Governance.Store.Storage;

namespace Governance.Store.Capacity;

/// <summary>Skills, capacity and needs from committed state.</summary>
internal sealed class CapacityReader(DocumentReader documents, SettingsReader settings, TimeProvider clock)
{
    private static readonly CapacityRegister Register = new();

    /// <summary>Every skill with its resources.</summary>
    public JsonObject Skills(string tenant)
    {
        var people = new PersonNames(documents, tenant);
        return Listed(All(tenant).Select(skill => new JsonObject
        {
            ["code"] = skill.Code,
            ["name"] = skill.Name,
            ["capacity"] = new JsonArray([.. skill.Supply.Select(row => new JsonObject
            {
                ["resource"] = row.Resource.Code,
                ["kind"] = row.Resource.Kind.ToString(),
                ["person"] = people.Of(row.Resource.PersonId),
                ["name"] = row.Resource.Name,
                ["month"] = row.Month,
                ["hours"] = row.Hours,
            })]),
        }));
    }

    /// <summary>What is offered and needed, by skill and month; on wish only where more is needed than offered.</summary>
    public JsonObject Months(string tenant, string? from, int? months, bool overloaded)
    {
        var find = Finder(tenant);
        var items = All(tenant)
            .SelectMany(skill => CapacityRules.From(from ?? CapacityRules.MonthOf(clock.GetUtcNow()), months ?? settings.Of(tenant).Capacity.Months)
                .Select(month => CapacityShow.Of(skill, month, CapacityMath.In(skill, month, find), find)))
            .Where(shown => !overloaded || shown["overload"]!.GetValue<int>() > 0);
        return Listed(items);
    }

    /// <summary>Skills of which so much is needed in a month ahead that they are scarce, the scarcest first.</summary>
    public JsonObject Scarce(string tenant)
    {
        var (limits, find, first) = (settings.Of(tenant).Capacity, Finder(tenant), CapacityRules.MonthOf(clock.GetUtcNow()));
        var found = new List<(long Share, JsonObject Shown)>();
        foreach (var skill in All(tenant))
        {
            var (share, month) = CapacityRules.From(first, limits.Months)
                .Select(month => (Share: Share(CapacityMath.In(skill, month, find).Sum(row => (long)row.Hours), skill.Offered(month)), Month: month))
                .MaxBy(one => one.Share);
            if (share >= limits.ScarcePercent)
            {
                var shown = CapacityShow.Of(skill, month, CapacityMath.In(skill, month, find), find);
                shown["percent"] = share == long.MaxValue ? null : share;
                found.Add((share, shown));
            }
        }

        return Listed(found.OrderByDescending(one => one.Share).Select(one => one.Shown));
    }

    /// <summary>The needs of a measure beside those of others, the last check, and what a gate would be told; null when there is no such measure.</summary>
    public JsonObject? Of(string tenant, string measureId)
    {
        var (find, people) = (Finder(tenant), new PersonNames(documents, tenant));
        if (find(measureId) is not { } measure)
        {
            return null;
        }

        var check = measure.Capacity.Check;
        return new JsonObject
        {
            ["items"] = new JsonArray([.. measure.Capacity.Needs.Select(need => Need(tenant, measure, need, find))]),
            ["check"] = check is null ? null : new JsonObject
            {
                ["at"] = check.At,
                ["by"] = people.Of(check.By),
                ["outdated"] = check.Outdated,
                ["covered"] = check.Gaps.Count == 0,
                ["gaps"] = new JsonArray([.. check.Gaps.Select(gap => CapacityShow.Of(gap, find))]),
                ["ledgerNumber"] = check.LedgerNumber,
            },
            ["register"] = RegisterShow.Of(Register, measure, clock.GetUtcNow(), null, people),
            ["next"] = null,
        };
    }

    // Nothing is needed: nothing is used. Something is needed and nothing offered: without end.
    private static long Share(long needed, int offered) => needed == 0 ? 0 : offered == 0 ? long.MaxValue : needed * 100 / offered;

    private static JsonObject Listed(IEnumerable<JsonObject> items) => new() { ["items"] = new JsonArray([.. items]), ["next"] = null };

    private JsonObject Need(string tenant, MeasureState measure, SkillNeed need, Func<string, MeasureState?> find)
    {
        var skill = documents.Find<SkillState>(tenant, SkillStreams.NameOf(need.Skill)) ?? new SkillState { Code = need.Skill, Name = need.Skill };
        var shown = CapacityShow.Of(skill, need.Month, CapacityMath.In(skill, need.Month, find), find);
        shown["hours"] = need.Hours;
        shown["covered"] = !CapacityMath.Needs(measure) || shown["overload"]!.GetValue<int>() == 0;
        return shown;
    }

    private IReadOnlyList<SkillState> All(string tenant) => documents.List<SkillState>(tenant, SkillStreams.KindName, null, int.MaxValue);

    private Func<string, MeasureState?> Finder(string tenant)
    {
        var read = new Dictionary<string, MeasureState?>(StringComparer.Ordinal);
        return id =>
        {
            if (!read.TryGetValue(id, out var measure))
            {
                read[id] = measure = documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id));
            }

            return measure;
        };
    }
}

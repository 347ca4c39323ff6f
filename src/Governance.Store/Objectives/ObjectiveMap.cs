using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Kpis;
using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Storage;

namespace Governance.Store.Objectives;

/// <summary>The strategy as a map: objectives, the measures that serve them, and what those measures move. Killed measures serve nothing.</summary>
internal sealed class ObjectiveMap
{
    private readonly IReadOnlyList<ObjectiveState> objectives;
    private readonly List<MeasureState> measures;
    private readonly ILookup<string, ObjectiveState> children;
    private readonly ILookup<string, MeasureState> servants;
    private readonly PersonNames names;

    public ObjectiveMap(DocumentReader documents, string tenant)
    {
        names = new PersonNames(documents, tenant);
        objectives = documents.List<ObjectiveState>(tenant, ObjectiveStreams.Name, null, int.MaxValue);
        measures = [.. documents.List<MeasureState>(tenant, "measure", null, int.MaxValue).Where(measure => measure.Status != MeasureStatus.Killed)];
        children = objectives.OrderBy(one => one.Code, StringComparer.Ordinal).ToLookup(one => one.ParentId ?? string.Empty, StringComparer.Ordinal);
        servants = measures.Where(measure => measure.Objective is not null).OrderBy(measure => measure.Name, StringComparer.Ordinal).ThenBy(measure => measure.Id, StringComparer.Ordinal)
            .ToLookup(measure => measure.Objective!.Id, StringComparer.Ordinal);
    }

    /// <summary>All objectives in the order of their codes.</summary>
    public JsonObject List() => Items(objectives.OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => (JsonNode)Show(one)));

    /// <summary>The tree, with counts of everything at and below each objective.</summary>
    public JsonObject Tree()
    {
        var unmapped = measures.Where(measure => measure.Objective is null).ToList();
        var map = Items(children[string.Empty].Select(one => (JsonNode)Branch(one).Shown));
        map["withoutObjective"] = new JsonObject { ["measures"] = unmapped.Count, ["lights"] = LightCounts.Of(unmapped) };
        return map;
    }

    /// <summary>Measures with the work that leads to no objective, or to one that was retired before they ended.</summary>
    public JsonObject Unmapped() => Items(measures.Where(measure => measure.Objective is null or { RetiredAt: not null }).Select(measure => (JsonNode)new JsonObject
    {
        ["measureId"] = measure.Id,
        ["measure"] = measure.Name,
        ["retired"] = measure.Objective is { } gone ? new JsonObject { ["id"] = gone.Id, ["code"] = gone.Code, ["name"] = gone.Name } : null,
        ["workItems"] = new JsonArray([.. measure.WorkItems.Select(item => new JsonObject
        {
            ["id"] = item.Id,
            ["host"] = item.Host,
            ["externalKey"] = item.ExternalKey,
            ["title"] = item.Title,
        })]),
    }));

    private static JsonObject Items(IEnumerable<JsonNode> items) => new() { ["items"] = new JsonArray([.. items]), ["next"] = null };

    private JsonObject Show(ObjectiveState one) => new()
    {
        ["id"] = one.Id,
        ["code"] = one.Code,
        ["name"] = one.Name,
        ["parentId"] = one.ParentId,
        ["owner"] = names.Of(one.OwnerId),
        ["retired"] = one.RetiredAt is { } at ? new JsonObject { ["at"] = at, ["by"] = names.Of(one.RetiredBy), ["reason"] = one.RetiredReason } : null,
    };

    private (JsonObject Shown, List<MeasureState> Below) Branch(ObjectiveState one)
    {
        var below = servants[one.Id].ToList();
        var branches = children[one.Id].Select(Branch).ToList();
        var shown = Show(one);
        shown["measures"] = new JsonArray([.. below.Select(Measure)]);
        below.AddRange(branches.SelectMany(branch => branch.Below));
        shown["count"] = below.Count;
        shown["workItems"] = below.Sum(measure => measure.WorkItems.Count);
        shown["lights"] = LightCounts.Of(below);
        shown["children"] = new JsonArray([.. branches.Select(branch => branch.Shown)]);
        return (shown, below);
    }

    private static JsonObject Measure(MeasureState measure) => new()
    {
        ["id"] = measure.Id,
        ["name"] = measure.Name,
        ["function"] = measure.Fields.GetValueOrDefault("function"),
        ["doi"] = measure.Doi,
        ["state"] = measure.Status.ToString(),
        ["implementation"] = measure.Implementation.ToString(),
        ["potential"] = measure.Potential.ToString(),
        ["kpis"] = new JsonArray([.. measure.Kpis.Select(KpiShow.Of)]),
    };
}

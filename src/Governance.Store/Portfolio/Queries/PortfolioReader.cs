using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Hierarchy, thresholds and roll-ups from committed state.</summary>
internal sealed class PortfolioReader(DocumentReader documents)
{
    public ThresholdsState Thresholds(string tenant) => documents.Find<ThresholdsState>(tenant, ThresholdStreams.Only) ?? ThresholdsState.Default;

    public NodeState? Node(string tenant, string id) => documents.Find<NodeState>(tenant, NodeStreams.NameOf(id));

    public IReadOnlyList<NodeState> Nodes(string tenant) => documents.List<NodeState>(tenant, NodeStreams.Name, null, int.MaxValue);

    public IReadOnlyList<RollupState> Rollups(string tenant) => documents.List<RollupState>(tenant, RollupStreams.Name, null, int.MaxValue);

    /// <summary>One roll-up, or null when there is no such node.</summary>
    public JsonObject? Rollup(string tenant, string id)
    {
        var node = Node(tenant, id);
        return node is null && id != NodeStreams.Organization
            ? null
            : RollupShow.Of(documents.Find<RollupState>(tenant, RollupStreams.NameOf(id)) ?? new RollupState { Id = id }, node, tenant);
    }

    /// <summary>All roll-ups as a tree, children by name.</summary>
    public JsonObject Tree(string tenant)
    {
        return Tree(tenant, Nodes(tenant), Rollups(tenant).ToDictionary(rollup => rollup.Id, StringComparer.Ordinal));
    }

    /// <summary>These roll-ups as a tree, children by name.</summary>
    public static JsonObject Tree(string tenant, IReadOnlyList<NodeState> nodes, IReadOnlyDictionary<string, RollupState> rollups)
    {
        var children = nodes.ToLookup(node => node.ParentId, StringComparer.Ordinal);
        return Branch(NodeStreams.Organization, null);

        JsonObject Branch(string id, NodeState? node)
        {
            var shown = RollupShow.Of(rollups.GetValueOrDefault(id) ?? new RollupState { Id = id }, node, tenant);
            var below = children[id].OrderBy(child => child.Name, StringComparer.Ordinal).ThenBy(child => child.Id, StringComparer.Ordinal);
            shown["children"] = new JsonArray([.. below.Select(child => Branch(child.Id, child))]);
            return shown;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Portfolio.Rollups;
using Governance.Store.Storage;

namespace Governance.Store.Portfolio.Queries;

/// <summary>Shows measures as lines; remembers the names that it has looked up. Made for one request.</summary>
internal sealed class LineShow(string tenant, DocumentReader documents, IReadOnlyList<NodeState> nodes, DateTimeOffset asOf)
{
    private readonly Dictionary<string, NodeState> byId = nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public string NameOf(string personId)
    {
        if (!names.TryGetValue(personId, out var name))
        {
            name = documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
            names[personId] = name;
        }

        return name;
    }

    public JsonObject Of(MeasureState measure) => new()
    {
        ["id"] = measure.Id,
        ["name"] = measure.Name,
        ["parentId"] = measure.ParentId,
        ["path"] = new JsonArray([.. Path(measure.ParentId).Select(node => new JsonObject { ["id"] = node.Id, ["name"] = node.Name })]),
        ["state"] = measure.Status.ToString(),
        ["doi"] = measure.Doi,
        ["gate"] = measure.NextGate,
        ["implementation"] = measure.Implementation.ToString(),
        ["potential"] = measure.Potential.ToString(),
        ["owner"] = Holder(measure, "owner"),
        ["sponsor"] = Holder(measure, "sponsor"),
        ["controller"] = Holder(measure, "controller"),
        ["totals"] = RollupShow.Totals(MeasureShare.Totals(measure)),
        ["ledgerNumber"] = measure.LedgerNumber,
    };

    private JsonObject? Holder(MeasureState measure, string role) =>
        measure.Roles.Find(held => held.Role == role && held.IsHeldAt(asOf)) is { } holder
            ? new JsonObject { ["id"] = holder.PersonId, ["name"] = NameOf(holder.PersonId) }
            : null;

    private List<NodeState> Path(string? parentId)
    {
        var path = new List<NodeState>();
        for (var id = parentId; id is not null && byId.TryGetValue(id, out var node); id = node.ParentId)
        {
            path.Insert(0, node);
        }

        return path;
    }
}

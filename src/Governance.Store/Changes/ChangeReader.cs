using System;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Registers;
using Governance.Store.Storage;

namespace Governance.Store.Changes;

/// <summary>Baselines and change requests from committed state.</summary>
internal sealed class ChangeReader(DocumentReader documents, IndexReader indexes, TimeProvider clock)
{
    private static readonly ChangeRegister Register = new();

    /// <summary>All requests of a measure, and what a gate would be told; null when there is no such measure.</summary>
    public JsonObject? Of(string tenant, string measureId)
    {
        if (Find(tenant, measureId) is not { } measure)
        {
            return null;
        }

        var people = new PersonNames(documents, tenant);
        return new JsonObject
        {
            ["items"] = new JsonArray([.. measure.Changes.Requests.Select(request => ChangeShow.Of(measure, request, people))]),
            ["register"] = RegisterShow.Of(Register, measure, clock.GetUtcNow(), null, people),
            ["next"] = null,
        };
    }

    /// <summary>All baselines of a measure, and the original beside the current one; null when there is no such measure.</summary>
    public JsonObject? Baselines(string tenant, string measureId)
    {
        if (Find(tenant, measureId) is not { } measure)
        {
            return null;
        }

        var baselines = measure.Changes.Baselines;
        return new JsonObject
        {
            ["frozen"] = BaselineFolds.IsFrozen(measure),
            ["items"] = new JsonArray([.. baselines.Select(ChangeShow.Of)]),
            ["original"] = baselines.IsEmpty ? null : ChangeShow.Of(baselines[0]),
            ["current"] = baselines.IsEmpty ? null : ChangeShow.Of(baselines[^1]),
            ["differences"] = baselines.IsEmpty ? new JsonArray() : ChangeShow.Differences(baselines[0], baselines[^1]),
            ["next"] = null,
        };
    }

    /// <summary>Undecided requests of the tenant, the oldest first.</summary>
    public JsonObject List(string tenant, string? after, int count)
    {
        var people = new PersonNames(documents, tenant);
        var page = indexes.Page(tenant, ChangeIndex.Open, after, count);
        var items = new JsonArray();
        foreach (var (key, id) in page)
        {
            if (Find(tenant, id) is { } measure && measure.Changes.Find(ChangeIndex.IdIn(key)) is { } request)
            {
                items.Add(ChangeShow.Of(measure, request, people));
            }
        }

        return new JsonObject { ["items"] = items, ["next"] = page.Count == count ? page[^1].Key : null };
    }

    private MeasureState? Find(string tenant, string id) => documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id));
}

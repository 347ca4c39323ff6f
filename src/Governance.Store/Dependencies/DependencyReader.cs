using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Registers;
using Governance.Store.Storage;

namespace Governance.Store.Dependencies;

/// <summary>Dependencies from committed state.</summary>
internal sealed class DependencyReader(DocumentReader documents, IndexReader indexes, TimeProvider clock)
{
    private static readonly DependencyRegister Register = new();

    /// <summary>What a measure waits for, who waits for it, and what a gate would be told; null when there is no such measure.</summary>
    public JsonObject? Of(string tenant, string measureId)
    {
        if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId)) is not { } measure)
        {
            return null;
        }

        var people = new PersonNames(documents, tenant);
        return new JsonObject
        {
            ["items"] = new JsonArray([.. measure.Dependencies.Items.Select(item => DependencyShow.Of(measure, item, people))]),
            ["waiting"] = new JsonArray([.. WaitingFor(tenant, measureId, []).Select(found => DependencyShow.Of(found.Waiting, found.Dependency, people))]),
            ["register"] = RegisterShow.Of(Register, measure, clock.GetUtcNow(), measure.Dependencies.Review, people),
            ["next"] = null,
        };
    }

    /// <summary>What a slip of a measure by some days moves; null when there is no such measure.</summary>
    public JsonObject? Impact(string tenant, string measureId, int days)
    {
        if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId)) is not { } measure)
        {
            return null;
        }

        var people = new PersonNames(documents, tenant);
        var read = new Dictionary<string, MeasureState?>(StringComparer.Ordinal);
        var moves = SlipImpact.Of(measureId, days, source => WaitingFor(tenant, source, read));
        return new JsonObject
        {
            ["measureId"] = measure.Id,
            ["measure"] = measure.Name,
            ["days"] = days,
            ["items"] = new JsonArray([.. moves.Select(move => DependencyShow.Of(move, people))]),
            ["next"] = null,
        };
    }

    /// <summary>Open dependencies of the tenant, those needed first before others.</summary>
    public JsonObject List(string tenant, string? after, int count)
    {
        var people = new PersonNames(documents, tenant);
        var read = new Dictionary<string, MeasureState?>(StringComparer.Ordinal);
        var page = indexes.Page(tenant, DependencyIndex.Open, after, count);
        return new JsonObject
        {
            ["items"] = new JsonArray([.. Read(tenant, page, read).Select(found => DependencyShow.Of(found.Waiting, found.Dependency, people))]),
            ["next"] = page.Count == count ? page[^1].Key : null,
        };
    }

    private List<(MeasureState Waiting, Dependency Dependency)> WaitingFor(string tenant, string source, Dictionary<string, MeasureState?> read) =>
        Read(tenant, indexes.Under(tenant, DependencyIndex.Waiting, source), read);

    private List<(MeasureState Waiting, Dependency Dependency)> Read(string tenant, IReadOnlyList<(string Key, string Value)> entries, Dictionary<string, MeasureState?> read)
    {
        var found = new List<(MeasureState, Dependency)>();
        foreach (var (key, id) in entries)
        {
            if (!read.TryGetValue(id, out var waiting))
            {
                read[id] = waiting = documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id));
            }

            if (waiting?.Dependencies.Find(DependencyIndex.CodeIn(key)) is { } item)
            {
                found.Add((waiting, item));
            }
        }

        return found;
    }
}

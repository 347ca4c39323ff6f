using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

using Governance.Store.Measures;
using Governance.Store.People;
using Governance.Store.Registers;
using Governance.Store.Settings;
using Governance.Store.Storage;

namespace Governance.Store.Risks;

/// <summary>Risks from committed state.</summary>
internal sealed class RiskReader(DocumentReader documents, IndexReader indexes, SettingsReader settings, TimeProvider clock)
{
    private static readonly RiskRegister Register = new();

    /// <summary>All risks of a measure, and what a gate would be told; null when there is no such measure.</summary>
    public JsonObject? Of(string tenant, string measureId)
    {
        if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(measureId)) is not { } measure)
        {
            return null;
        }

        var people = new PersonNames(documents, tenant);
        var limits = settings.Of(tenant).Risks;
        return new JsonObject
        {
            ["items"] = new JsonArray([.. measure.Risks.Items.Select(risk => RiskShow.Of(measure, risk, limits, people))]),
            ["register"] = RegisterShow.Of(Register, measure, clock.GetUtcNow(), measure.Risks.Review, people),
            ["next"] = null,
        };
    }

    /// <summary>Open or escalated risks of the tenant, the highest score first.</summary>
    public JsonObject List(string tenant, bool escalated, string? after, int count)
    {
        var people = new PersonNames(documents, tenant);
        var limits = settings.Of(tenant).Risks;
        var measures = new Dictionary<string, MeasureState?>(StringComparer.Ordinal);
        var page = indexes.Page(tenant, escalated ? RiskIndex.Escalated : RiskIndex.Open, after, count);
        var items = new JsonArray();
        foreach (var (key, id) in page)
        {
            if (!measures.TryGetValue(id, out var measure))
            {
                measures[id] = measure = documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id));
            }

            // A risk that moved on between the index and its measure is shown as it is now.
            if (measure?.Risks.Find(RiskIndex.CodeIn(key)) is { } risk)
            {
                items.Add(RiskShow.Of(measure, risk, limits, people));
            }
        }

        return new JsonObject { ["items"] = items, ["next"] = page.Count == count ? page[^1].Key : null };
    }
}

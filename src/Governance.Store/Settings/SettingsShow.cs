using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.Storage;

namespace Governance.Store.Settings;

/// <summary>Settings as they are shown: each version with the names of its people and with what it changes of the one before.</summary>
internal sealed class SettingsShow(SettingsReader settings, DocumentReader documents)
{
    public JsonObject List(string tenant)
    {
        var (items, before) = (new JsonArray(), JsonSerializer.SerializeToNode(SettingsStreams.Holding(null).Settings, StoreJson.Options));
        var all = settings.All(tenant);
        var holding = all.LastOrDefault(one => one.PublishedBy is not null || one.Settings.Version == 0);
        foreach (var version in all)
        {
            var shown = (JsonObject)JsonSerializer.SerializeToNode(version, StoreJson.Options)!;
            var after = shown["settings"]!;
            shown["proposedByName"] = NameOf(tenant, version.ProposedBy);
            shown["publishedByName"] = NameOf(tenant, version.PublishedBy);
            shown["holds"] = ReferenceEquals(version, holding);
            shown["changes"] = new JsonArray([.. Changes(string.Empty, before, after)]);
            items.Add(shown);
            before = after.DeepClone();
        }

        return new JsonObject { ["items"] = items, ["next"] = null };
    }

    /// <summary>What differs, by the path of the key. A list is one value.</summary>
    private static IEnumerable<JsonNode> Changes(string path, JsonNode? from, JsonNode? to)
    {
        if (from is JsonObject || to is JsonObject)
        {
            var (old, now) = (from as JsonObject ?? [], to as JsonObject ?? []);
            foreach (var name in old.Select(pair => pair.Key).Union(now.Select(pair => pair.Key), System.StringComparer.Ordinal))
            {
                foreach (var change in Changes(path.Length == 0 ? name : path + "." + name, old[name], now[name]))
                {
                    yield return change;
                }
            }
        }
        else if (!JsonNode.DeepEquals(from, to))
        {
            yield return new JsonObject { ["key"] = path, ["from"] = from?.DeepClone(), ["to"] = to?.DeepClone() };
        }
    }

    private string? NameOf(string tenant, string? person) =>
        person is null ? null : documents.Find<PersonState>(tenant, PersonStreams.NameOf(person))?.Name ?? person;
}

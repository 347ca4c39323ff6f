using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.Storage;

namespace Governance.Store.People;

/// <summary>Names of people beside their ids, each looked up once. Not thread-safe: one an answer.</summary>
internal sealed class PersonNames(DocumentReader documents, string tenant)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>Somebody as <c>{"id","name"}</c>; null for nobody.</summary>
    public JsonObject? Of(string? personId) => personId is null ? null : new JsonObject { ["id"] = personId, ["name"] = NameOf(personId) };

    /// <summary>What the person is called; the id where there is no such person.</summary>
    public string NameOf(string personId)
    {
        if (!names.TryGetValue(personId, out var name))
        {
            names[personId] = name = documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
        }

        return name;
    }
}

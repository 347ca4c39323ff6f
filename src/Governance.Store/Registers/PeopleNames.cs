using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.People;
using Governance.Store.Storage;

namespace Governance.Store.Registers;

/// <summary>Names of people beside their ids, each read once. Not thread-safe: one an answer.</summary>
internal sealed class PeopleNames(DocumentReader documents, string tenant)
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>Somebody as <c>{"id","name"}</c>; null for nobody. An identity that is no person's has itself as its name.</summary>
    public JsonObject? Of(string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (!known.TryGetValue(id, out var name))
        {
            known[id] = name = documents.Find<PersonState>(tenant, PersonStreams.NameOf(id))?.Name ?? id;
        }

        return new JsonObject { ["id"] = id, ["name"] = name };
    }
}

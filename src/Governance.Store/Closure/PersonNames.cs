using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

using Governance.Store.People;
using Governance.Store.Storage;

namespace Governance.Store.Closure;

/// <summary>Persons with their names; remembers those that it has looked up. Made for one request.</summary>
internal sealed class PersonNames(DocumentReader documents, string tenant)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>The person as lists show one; null for nobody.</summary>
    public JsonObject? Of(string? personId)
    {
        if (personId is null)
        {
            return null;
        }

        if (!names.TryGetValue(personId, out var name))
        {
            names[personId] = name = documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
        }

        return new JsonObject { ["id"] = personId, ["name"] = name };
    }
}

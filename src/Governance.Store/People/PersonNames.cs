using System;
using System.Collections.Generic;

using Governance.Store.Storage;

namespace Governance.Store.People;

/// <summary>Names of people, each looked up once. Made for one request.</summary>
internal sealed class PersonNames(DocumentReader documents, string tenant)
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>What the person is called; the id where there is no such person.</summary>
    public string Of(string personId)
    {
        if (!names.TryGetValue(personId, out var name))
        {
            name = documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name ?? personId;
            names[personId] = name;
        }

        return name;
    }
}

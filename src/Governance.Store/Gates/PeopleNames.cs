using System;

using Governance.Store.People;
using Governance.Store.Storage;

namespace Governance.Store.Gates;

/// <summary>Names of people, for showing beside their ids.</summary>
internal sealed class PeopleNames(DocumentReader documents)
{
    /// <summary>The name of a person of the tenant; the id of one who is not known.</summary>
    public Func<string, string> Of(string tenant) => id => documents.Find<PersonState>(tenant, PersonStreams.NameOf(id))?.Name ?? id;
}

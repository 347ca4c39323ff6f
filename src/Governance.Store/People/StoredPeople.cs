using System.Linq;
using System.Threading.Tasks;

using Governance.Store.Storage;

namespace Governance.Store.People;

/// <summary>People from the projections.</summary>
internal sealed class StoredPeople(DocumentReader documents) : IPersonDirectory
{
    /// <inheritdoc/>
    public ValueTask<string?> Find(string tenant, string system, string scope, string subject) =>
        ValueTask.FromResult(documents.Lookup(tenant, PersonStreams.IdentityIndex, PersonStreams.IdentityKey(system, scope, subject)));

    /// <inheritdoc/>
    public ValueTask<string?> SubjectOf(string tenant, string personId, string system, string scope) => ValueTask.FromResult(
        documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId)) is { IsHere: true } person
            ? person.Links.FirstOrDefault(link => link.ConfirmedBy is not null && link.System == system && link.Scope == scope)?.Subject
            : null);

    /// <inheritdoc/>
    public ValueTask<string?> NameOf(string tenant, string personId) =>
        ValueTask.FromResult(documents.Find<PersonState>(tenant, PersonStreams.NameOf(personId))?.Name);
}

using System.Collections.Concurrent;

using Governance.Store.Auth;
using Governance.Store.Commands;
using Governance.Store.People;
using Governance.Store.Storage;
using Governance.Store.Writing;

namespace Governance.Store.Hosting;

/// <summary>
/// Who really calls: a record that was merged is the one that it was merged into, and who has left is refused, whether they ask or change. What was read
/// is kept until the tenant's ledger grows. Thread-safe.
/// </summary>
internal sealed class KeptStandings(DocumentReader documents, StoreEngine engine) : IStandings
{
    private readonly ConcurrentDictionary<(string Tenant, string Person), (long Size, string Acting, Problem? Left)> kept = new();

    /// <inheritdoc/>
    public (string Person, Problem? Left) Of(string tenant, string person)
    {
        // INVARIANT: the size is read first, so that what is kept is never newer than it says.
        var size = engine.TreeOf(tenant)?.Size ?? -1;
        if (size < 0 || !kept.TryGetValue((tenant, person), out var known) || known.Size != size)
        {
            var (acting, left) = ActingPerson.Of(person, id => documents.Find<PersonState>(tenant, PersonStreams.NameOf(id)));
            known = (size, acting, left);
            kept[(tenant, person)] = known;
        }

        return (known.Acting, known.Left);
    }
}

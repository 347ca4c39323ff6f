using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Commands;
using Governance.Store.Storage;
using Governance.Store.Sweeps;

namespace Governance.Store.People.Roles;

/// <summary>Notes the roles that have begun or ended since the last look. Running it twice changes nothing.</summary>
internal sealed class RoleSweep(ICommandBus bus, DocumentReader documents, TimeProvider clock) : ISweep
{
    private const int Most = 200;

    /// <inheritdoc/>
    public async Task WorkAsync(string tenant, CancellationToken cancellation)
    {
        // Whole milliseconds, as decisions count time: what is due here is due there.
        var now = clock.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));

        // The moment itself has come: the letter behind the line feed stands above every id.
        var due = documents.LookupBefore(tenant, RoleTurns.Index, RoleTurns.Key(now) + "\n~", Most);
        foreach (var (key, measure) in due.DistinctBy(entry => entry.Value))
        {
            var command = new NoteRoles { Tenant = tenant, CommandId = "roles:" + measure + ":" + key[..key.IndexOf('\n', StringComparison.Ordinal)], Actor = Actor.Sync, MeasureId = measure };
            await bus.Submit(command, cancellation);
        }
    }
}

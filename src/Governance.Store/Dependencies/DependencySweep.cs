using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Commands;
using Governance.Store.Measures;
using Governance.Store.Registers;
using Governance.Store.Storage;
using Governance.Store.Sweeps;

namespace Governance.Store.Dependencies;

/// <summary>Tells measures that wait for a killed one. It looks when the ledger has grown.</summary>
internal sealed class DependencySweep(ICommandBus bus, Database database, DocumentReader documents, LedgerReader ledger) : ISweep
{
    private const string Sql = """
        SELECT DISTINCT w.value FROM lookups k JOIN lookups w
          ON w.tenant=k.tenant AND w.name=@waiting AND w.key>k.key || ':' AND w.key<k.key || ';'
        WHERE k.tenant=@tenant AND k.name=@killed
        """;

    private readonly ConcurrentDictionary<string, long> seen = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task WorkAsync(string tenant, CancellationToken cancellation)
    {
        var last = ledger.Last(tenant);
        if (seen.TryGetValue(tenant, out var known) && known == last)
        {
            return;
        }

        foreach (var id in Waiting(tenant))
        {
            if (documents.Find<MeasureState>(tenant, MeasureStreams.NameOf(id)) is { } measure)
            {
                await bus.Submit(
                    new CheckDependencies { Tenant = tenant, CommandId = string.Create(CultureInfo.InvariantCulture, $"dependencies:{id}:{measure.Version}"), Actor = Actor.Sync, MeasureId = id },
                    cancellation);
            }
        }

        seen[tenant] = last;
    }

    private string[] Waiting(string tenant)
    {
        using var connection = database.Open();
        return [.. connection.Query<string>(Sql, new { tenant, killed = DependencyIndex.Killed, waiting = DependencyIndex.Waiting })];
    }
}

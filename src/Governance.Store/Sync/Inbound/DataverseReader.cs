using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.State;

namespace Governance.Store.Sync.Inbound;

/// <summary>
/// Looks what has changed in one environment and keeps what is worth handling. A delta gives upserts by version,
/// then deletes. When the host no longer takes the link everything is read again, and each known row that did not
/// come back is fetched: not found means deleted.
/// </summary>
internal sealed class DataverseReader(ISyncState state, IEnumerable<IRowHandler> handlers)
{
    private readonly IReadOnlyList<IRowHandler> handlers =
        [.. DataverseTable.Followed.Select(table => handlers.Single(handler => handler.Table == table))];

    /// <summary>Reads every followed table once.</summary>
    public async Task LookAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        foreach (var handler in handlers)
        {
            await LookAsync(environment, handler, cancellation);
        }
    }

    private async Task LookAsync(DataverseEnvironment environment, IRowHandler handler, CancellationToken cancellation)
    {
        var table = handler.Table;
        var link = await state.Cursor(environment.Tenant, environment.Scope, table.Name);
        var delta = await environment.Client.DeltaAsync(table, link, cancellation);
        var missing = new Missing([], []);
        if (delta is null)
        {
            delta = await environment.Client.DeltaAsync(table, link: null, cancellation)
                ?? throw new InvalidOperationException("A full read has no link that could expire.");
            missing = await FindMissingAsync(environment, table, delta, cancellation);
        }

        var wanted = new List<Guid>();
        foreach (var row in delta.Upserts)
        {
            if (await handler.WantsAsync(environment, row))
            {
                wanted.Add(row.Id);
            }
        }

        await state.Keep(new Look(environment.Tenant, environment.Scope, table.Name, delta.Next)
        {
            Seen = [.. delta.Upserts.Select(row => Name(row.Id))],
            Gone = [.. delta.Deletes.Concat(missing.Deleted).Select(Name)],
            Wanted = [.. wanted.Concat(delta.Deletes).Concat(missing.Deleted).Concat(missing.Present).Select(Name)],
        });
    }

    private async Task<Missing> FindMissingAsync(
        DataverseEnvironment environment, DataverseTable table, Delta delta, CancellationToken cancellation)
    {
        var came = delta.Upserts.Select(row => row.Id).ToHashSet();
        var missing = new Missing([], []);
        foreach (var known in await state.Known(environment.Tenant, environment.Scope, table.Name))
        {
            var id = Guid.ParseExact(known, "D");
            if (!came.Contains(id))
            {
                var row = await environment.Client.GetAsync(table, id, cancellation);
                (row is null ? missing.Deleted : missing.Present).Add(id);
            }
        }

        return missing;
    }

    private static string Name(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private sealed record Missing(List<Guid> Deleted, List<Guid> Present);
}

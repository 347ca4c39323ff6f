using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.State;

namespace Governance.Store.Sync.Detection;

/// <summary>Reads an environment's own history of one table, each entry once. The first look notes where it stands.</summary>
internal sealed class AuditHistory(ISyncState state)
{
    // Entries of a transaction that was open during the last look carry a time before it.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>Hands over the entries that were not known, oldest first. They are known once they were dealt with.</summary>
    public async Task FollowAsync(
        DataverseEnvironment environment, string source, string table, Func<IReadOnlyList<AuditRow>, Task> handle, CancellationToken cancellation)
    {
        var cursor = await state.Cursor(environment.Tenant, environment.Scope, source);
        var position = cursor is null ? await NewestAsync(environment, table, cancellation) : Read(cursor);
        var audits = await SinceAsync(environment, table, position - Overlap, cancellation);
        var known = await state.Known(environment.Tenant, environment.Scope, source);
        if (cursor is not null)
        {
            await handle([.. audits.Where(audit => !known.Contains(Name(audit.Id)))]);
        }

        // What did not come back lies before the overlap, and never comes again.
        var seen = audits.Select(audit => Name(audit.Id)).ToHashSet(StringComparer.Ordinal);
        var newest = audits.Select(audit => audit.At).Append(position).Max();
        await state.Keep(new Look(environment.Tenant, environment.Scope, source, newest.ToString("O", CultureInfo.InvariantCulture))
        {
            Seen = seen,
            Gone = [.. known.Except(seen)],
        });
    }

    // Where no entry is, nothing can come to light later that was there before.
    private static async Task<DateTimeOffset> NewestAsync(DataverseEnvironment environment, string table, CancellationToken cancellation)
    {
        var newest = await environment.Client.ListAsync($"{AuditRow.QueryOf(table)}&$orderby=createdon desc&$top=1", "auditid", cancellation);
        return newest.Select(AuditRow.From).OfType<AuditRow>().Select(audit => audit.At).FirstOrDefault(DateTimeOffset.UnixEpoch);
    }

    private static async Task<IReadOnlyList<AuditRow>> SinceAsync(
        DataverseEnvironment environment, string table, DateTimeOffset since, CancellationToken cancellation)
    {
        var from = since.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var rows = await environment.Client.ListAsync($"{AuditRow.QueryOf(table)} and createdon ge {from}&$orderby=createdon", "auditid", cancellation);
        return [.. rows.Select(AuditRow.From).OfType<AuditRow>()];
    }

    private static DateTimeOffset Read(string cursor) =>
        DateTimeOffset.ParseExact(cursor, "O", CultureInfo.InvariantCulture);

    private static string Name(Guid id) => id.ToString("D");
}

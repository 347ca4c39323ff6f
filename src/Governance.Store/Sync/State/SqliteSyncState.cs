using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Governance.Store.Sync.State;

/// <summary><see cref="ISyncState"/> in the store's SQLite file.</summary>
internal sealed class SqliteSyncState(SyncDatabase database, TimeProvider clock) : ISyncState
{
    private const string AskForLook = """
        INSERT INTO sync_inbox (tenant, scope, source, external_id, stamp, attempts, due_at, reason)
        VALUES (@tenant, @scope, @source, @externalId, 1, 0, @now, '')
        ON CONFLICT (tenant, scope, source, external_id)
        DO UPDATE SET stamp = stamp + 1, attempts = 0, due_at = excluded.due_at
        """;

    private const string Item = """
        tenant AS Tenant, scope AS Scope, source AS Source, external_id AS ExternalId, stamp AS Stamp,
        attempts AS Attempts, reason AS Reason, due_at AS DueAt
        """;

    public ValueTask<string?> Cursor(string tenant, string scope, string source)
    {
        using var connection = Open();
        return ValueTask.FromResult(connection.QuerySingleOrDefault<string>(
            "SELECT position FROM sync_cursors WHERE tenant = @tenant AND scope = @scope AND source = @source",
            new { tenant, scope, source }));
    }

    public ValueTask Keep(Look look)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            "INSERT OR IGNORE INTO sync_known (tenant, scope, source, external_id) VALUES (@tenant, @scope, @source, @externalId)",
            Rows(look, look.Seen), transaction);
        connection.Execute(
            """
            DELETE FROM sync_known
            WHERE tenant = @tenant AND scope = @scope AND source = @source AND external_id = @externalId
            """,
            Rows(look, look.Gone), transaction);
        connection.Execute(AskForLook, Rows(look, look.Wanted), transaction);
        connection.Execute(
            "INSERT OR REPLACE INTO sync_cursors (tenant, scope, source, position) VALUES (@Tenant, @Scope, @Source, @Cursor)",
            look, transaction);
        transaction.Commit();
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlySet<string>> Known(string tenant, string scope, string source)
    {
        using var connection = Open();
        return ValueTask.FromResult<IReadOnlySet<string>>(connection.Query<string>(
            "SELECT external_id FROM sync_known WHERE tenant = @tenant AND scope = @scope AND source = @source",
            new { tenant, scope, source }).ToHashSet(StringComparer.Ordinal));
    }

    public ValueTask Hint(string tenant, string scope, string source, string externalId)
    {
        using var connection = Open();
        connection.Execute(AskForLook, new { tenant, scope, source, externalId, now = Now() });
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<InboxItem>> Due(string tenant, string scope, int count = 100)
    {
        using var connection = Open();
        return ValueTask.FromResult(Read(connection,
            $"""
            SELECT {Item} FROM sync_inbox
            WHERE tenant = @tenant AND scope = @scope AND (due_at <= @now OR due_at > @farthest)
            ORDER BY due_at, source, external_id LIMIT @count
            """,
            new { tenant, scope, now = Now(), farthest = Now() + (long)Backoff.Longest.TotalMilliseconds, count }));
    }

    public ValueTask Done(InboxItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        using var connection = Open();
        connection.Execute(
            """
            DELETE FROM sync_inbox WHERE tenant = @Tenant AND scope = @Scope AND source = @Source
            AND external_id = @ExternalId AND stamp = @Stamp
            """,
            item);
        return ValueTask.CompletedTask;
    }

    public ValueTask Defer(InboxItem item, DateTimeOffset until, string reason)
    {
        ArgumentNullException.ThrowIfNull(item);
        using var connection = Open();
        connection.Execute(
            """
            UPDATE sync_inbox SET attempts = attempts + 1, due_at = @dueAt, reason = @reason
            WHERE tenant = @Tenant AND scope = @Scope AND source = @Source AND external_id = @ExternalId AND stamp = @Stamp
            """,
            new { item.Tenant, item.Scope, item.Source, item.ExternalId, item.Stamp, dueAt = until.ToUnixTimeMilliseconds(), reason });
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<InboxItem>> Waiting(string tenant, int count = 100)
    {
        using var connection = Open();
        return ValueTask.FromResult(Read(connection,
            $"SELECT {Item} FROM sync_inbox WHERE tenant = @tenant ORDER BY attempts DESC, source, external_id LIMIT @count",
            new { tenant, count }));
    }

    private static IReadOnlyList<InboxItem> Read(SqliteConnection connection, string sql, object values) =>
        [.. connection.Query<InboxRow>(sql, values).Select(row => row.ToItem())];

    // What came first in the host is due first: each a millisecond before the next, and all of them now.
    private IEnumerable<object> Rows(Look look, IReadOnlyCollection<string> ids)
    {
        var first = Now() - ids.Count;
        return ids.Select((externalId, at) => new
        {
            tenant = look.Tenant, scope = look.Scope, source = look.Source, externalId, now = first + at,
        });
    }

    private SqliteConnection Open() => database.Open();

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}

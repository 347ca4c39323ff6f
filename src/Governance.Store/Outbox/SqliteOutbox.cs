using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

using Dapper;

using Governance.Store.Storage;
using Governance.Store.Sync.State;

namespace Governance.Store.Outbox;

/// <summary>The outbox in the store's database.</summary>
internal sealed class SqliteOutbox(Database database, NewsBell bell, TimeProvider clock) : IOutbox
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OutboxItem>> Read(string tenant, string host, int count = 100)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind, id, measure_id, number, attempts, due_at FROM outbox "
            + "WHERE tenant=@tenant AND host=@host AND (due_at<=@now OR due_at>@farthest) ORDER BY number, kind, id LIMIT @count";
        command.Parameters.AddWithValue("@tenant", tenant);
        command.Parameters.AddWithValue("@host", host);
        var now = clock.GetUtcNow();
        command.Parameters.AddWithValue("@now", now.ToUnixTimeMilliseconds());
        // What seems to be due later than the longest pause was put off before the clock jumped back.
        command.Parameters.AddWithValue("@farthest", (now + Backoff.Longest).ToUnixTimeMilliseconds());
        command.Parameters.AddWithValue("@count", count);
        using var reader = command.ExecuteReader();
        var items = new List<OutboxItem>();
        while (reader.Read())
        {
            items.Add(new OutboxItem
            {
                Tenant = tenant,
                Host = host,
                Kind = reader.GetString(0),
                Id = reader.GetString(1),
                MeasureId = reader.GetString(2),
                LedgerNumber = reader.GetInt64(3),
                Attempts = reader.GetInt32(4),
                DueAt = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5)),
            });
        }

        return ValueTask.FromResult<IReadOnlyList<OutboxItem>>(items);
    }

    /// <inheritdoc/>
    public ValueTask Acknowledge(OutboxItem item)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM outbox WHERE tenant=@Tenant AND host=@Host AND kind=@Kind AND id=@Id AND number=@LedgerNumber", item);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask Defer(OutboxItem item, DateTimeOffset until, string reason)
    {
        using var connection = database.Open();
        connection.Execute(
            "UPDATE outbox SET attempts=attempts+1, due_at=@due, reason=@reason WHERE tenant=@Tenant AND host=@Host AND kind=@Kind AND id=@Id AND number=@LedgerNumber",
            new { item.Tenant, item.Host, item.Kind, item.Id, item.LedgerNumber, due = until.ToUnixTimeMilliseconds(), reason });
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public Task WaitForNews(string tenant, TimeSpan atMost, CancellationToken cancellationToken) => bell.Wait(tenant, atMost, cancellationToken);
}

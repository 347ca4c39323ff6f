using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Dapper;
using Governance.Store.Breaches;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Rows;
using Governance.Store.Sync.State;

namespace Governance.Store.Sync.Detection;

/// <summary>
/// What the store is about to write into governed columns, noted before it is sent. The host's history tells the same
/// later: an entry that says what was noted is our own echo, and one note fits one entry only. Thread-safe.
/// </summary>
internal sealed class WriteJournal(SyncDatabase database, TimeProvider clock)
{
    private static readonly TimeSpan KeptWhenSeen = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptUnseen = TimeSpan.FromDays(90);

    /// <summary>Notes a write. A write that then fails leaves a note that fits nothing but itself.</summary>
    public void Note(DataverseEnvironment environment, HostRow row, IReadOnlyDictionary<string, HostValue> changes)
    {
        var governed = GateColumns.Dataverse.Where(changes.ContainsKey).ToDictionary(column => column, column => TextOf(changes[column]), StringComparer.Ordinal);
        if (governed.Count == 0)
        {
            return;
        }

        using var connection = database.Open();
        connection.Execute(
            """
            INSERT INTO sync_writes (tenant, scope, row, sequence, ledger, columns, audit, noted_at)
            VALUES (@tenant, @scope, @row, @sequence, @ledger, @columns, '', @now)
            """,
            new
            {
                tenant = environment.Tenant,
                scope = environment.Scope,
                row = row.Id.ToString("D"),
                sequence = TextOf(changes["gov_writesequence"]),
                ledger = row.LedgerNumber.ToString(CultureInfo.InvariantCulture),
                columns = JsonSerializer.Serialize(governed),
                now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            });
    }

    /// <summary>Whether an entry of the host's history is a write of ours: the same row, sequence, ledger number and values.</summary>
    public bool IsEcho(DataverseEnvironment environment, AuditRow audit)
    {
        using var connection = database.Open();
        var notes = connection.Query<(long Id, string Ledger, string Columns)>(
            """
            SELECT id, ledger, columns FROM sync_writes
            WHERE tenant = @tenant AND scope = @scope AND row = @row AND sequence = @sequence AND audit IN ('', @audit)
            ORDER BY audit DESC, id
            """,
            new
            {
                tenant = environment.Tenant,
                scope = environment.Scope,
                row = audit.Row.ToString("D"),
                sequence = audit.NewOf("gov_writesequence"),
                audit = audit.Id.ToString("D"),
            });
        foreach (var note in notes)
        {
            if (Fits(audit, note.Ledger, JsonSerializer.Deserialize<Dictionary<string, string?>>(note.Columns)!))
            {
                connection.Execute("UPDATE sync_writes SET audit = @audit WHERE id = @Id", new { audit = audit.Id.ToString("D"), note.Id });
                return true;
            }
        }

        return false;
    }

    /// <summary>Forgets notes that nothing can refer to any more.</summary>
    public void Prune(DataverseEnvironment environment)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            DELETE FROM sync_writes WHERE tenant = @tenant AND scope = @scope
            AND ((audit <> '' AND noted_at < @seen) OR noted_at < @unseen)
            """,
            new
            {
                tenant = environment.Tenant,
                scope = environment.Scope,
                seen = (clock.GetUtcNow() - KeptWhenSeen).ToUnixTimeMilliseconds(),
                unseen = (clock.GetUtcNow() - KeptUnseen).ToUnixTimeMilliseconds(),
            });
    }

    private static bool Fits(AuditRow audit, string ledger, Dictionary<string, string?> noted) =>
        (!audit.Changes.ContainsKey("gov_ledgernumber") || audit.NewOf("gov_ledgernumber") == ledger)
        && GateColumns.Dataverse.Where(audit.Changes.ContainsKey).All(column => noted.TryGetValue(column, out var value) && value == audit.NewOf(column));

    private static string? TextOf(HostValue value) => value.Kind switch
    {
        HostValueKind.Integer => value.Integer.ToString(CultureInfo.InvariantCulture),
        HostValueKind.Text => value.Text,
        _ => null,
    };
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Dapper;
using Governance.Store.Breaches;
using Governance.Store.Sync.Dataverse;
using Governance.Store.Sync.Environments;
using Governance.Store.Sync.Rows;
using Governance.Store.Sync.State;

namespace Governance.Store.Sync.Detection;

/// <summary>
/// What the store is about to write into governed columns, noted before it is sent. The host's history tells the same
/// later: an entry that says what was noted, all of it and nothing else, is our own echo, and one note fits one entry only.
/// A write that did not arrive, and one that the history has read past, leaves no note that an entry could fit. Thread-safe.
/// </summary>
internal sealed class WriteJournal(SyncDatabase database, TimeProvider clock)
{
    private const string SequenceColumn = "gov_writesequence";
    private const string LedgerColumn = "gov_ledgernumber";

    // In the place of the entry: the host took the write, and its entry was not seen yet.
    private const string Taken = "taken";

    private static readonly TimeSpan KeptWhenSeen = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeptUnseen = TimeSpan.FromDays(90);

    // A permit lasts ten minutes: what is under way for longer is refused.
    private static readonly TimeSpan UnderWay = TimeSpan.FromMinutes(15);

    /// <summary>Notes a write: of what it changes, the governed columns and the ledger number.</summary>
    /// <returns>The note, or null when the write changes nothing that is governed.</returns>
    public long? Note(DataverseEnvironment environment, HostRow row, IReadOnlyDictionary<string, HostValue> changes)
    {
        if (!GateColumns.Dataverse.Any(changes.ContainsKey))
        {
            return null;
        }

        var noted = GateColumns.Dataverse.Append(LedgerColumn).Where(changes.ContainsKey)
            .ToDictionary(column => column, column => TextOf(changes[column]), StringComparer.Ordinal);
        using var connection = database.Open();
        return connection.ExecuteScalar<long>(
            """
            INSERT INTO sync_writes (tenant, scope, row, sequence, ledger, columns, audit, noted_at)
            VALUES (@tenant, @scope, @row, @sequence, @ledger, @columns, '', @now)
            RETURNING id
            """,
            new
            {
                tenant = environment.Tenant,
                scope = environment.Scope,
                row = row.Id.ToString("D"),
                sequence = TextOf(changes[SequenceColumn]),
                ledger = row.LedgerNumber.ToString(CultureInfo.InvariantCulture),
                columns = JsonSerializer.Serialize(noted),
                now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            });
    }

    /// <summary>The host took the write: its entry is in the history, or will be.</summary>
    public void Arrived(long note)
    {
        using var connection = database.Open();
        connection.Execute("UPDATE sync_writes SET audit = @Taken WHERE id = @note AND audit = ''", new { note, Taken });
    }

    /// <summary>The host did not take the write: no entry is its echo.</summary>
    public void Close(long note)
    {
        using var connection = database.Open();
        connection.Execute("DELETE FROM sync_writes WHERE id = @note AND audit IN ('', @Taken)", new { note, Taken });
    }

    /// <summary>Whether an entry of the host's history is a write of ours: the same row, step of the sequence, ledger number and values.</summary>
    public bool IsEcho(DataverseEnvironment environment, AuditRow audit)
    {
        using var connection = database.Open();
        var notes = connection.Query<(long Id, string Ledger, string Columns)>(
            """
            SELECT id, ledger, columns FROM sync_writes
            WHERE tenant = @tenant AND scope = @scope AND row = @row AND sequence = @sequence AND audit IN ('', @Taken, @audit)
            ORDER BY audit = @audit DESC, id
            """,
            new
            {
                tenant = environment.Tenant,
                scope = environment.Scope,
                row = audit.Row.ToString("D"),
                sequence = audit.NewOf(SequenceColumn),
                audit = audit.Id.ToString("D"),
                Taken,
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

    /// <summary>Whether an entry takes the sequence of a row back, which no write of ours does.</summary>
    public static bool IsRewind(AuditRow audit) => StepOf(audit) is var (before, after) && after < before;

    /// <summary>Closes what an entry must not fit any more, because its row's sequence was taken back before it or in the same second.</summary>
    public void CloseRewound(DataverseEnvironment environment, AuditRow audit, IReadOnlyList<AuditRow> rewinds)
    {
        foreach (var rewind in rewinds.Where(rewind => rewind.Row == audit.Row && rewind.At <= audit.At))
        {
            CloseUpTo(environment, rewind);
        }
    }

    /// <summary>Closes what the history has read past.</summary>
    public void ClosePassed(DataverseEnvironment environment, IReadOnlyList<AuditRow> audits)
    {
        foreach (var audit in audits)
        {
            CloseUpTo(environment, audit);
        }
    }

    /// <summary>
    /// Reads the rows of writes that got no answer, once the history was read and none can be under way: a row that
    /// has not come as far as the note did not get it.
    /// </summary>
    public async Task SettleAsync(DataverseEnvironment environment, CancellationToken cancellation)
    {
        foreach (var note in Unanswered(environment))
        {
            var row = await environment.Client.GetAsync(DataverseTable.Measure, Guid.Parse(note.Row), [SequenceColumn], cancellation);
            if (row is null || (row.Number(SequenceColumn) ?? 0) < note.Sequence)
            {
                Close(note.Id);
            }
            else
            {
                Arrived(note.Id);
            }
        }
    }

    /// <summary>Forgets notes that nothing can refer to any more.</summary>
    public void Prune(DataverseEnvironment environment)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            DELETE FROM sync_writes WHERE tenant = @tenant AND scope = @scope
            AND ((audit NOT IN ('', @Taken) AND noted_at < @seen) OR noted_at < @unseen)
            """,
            new
            {
                tenant = environment.Tenant,
                scope = environment.Scope,
                seen = (clock.GetUtcNow() - KeptWhenSeen).ToUnixTimeMilliseconds(),
                unseen = (clock.GetUtcNow() - KeptUnseen).ToUnixTimeMilliseconds(),
                Taken,
            });
    }

    private List<(long Id, string Row, long Sequence)> Unanswered(DataverseEnvironment environment)
    {
        using var connection = database.Open();
        return [.. connection.Query<(long Id, string Row, long Sequence)>(
            """
            SELECT id, row, CAST(sequence AS INTEGER) FROM sync_writes
            WHERE tenant = @tenant AND scope = @scope AND audit = '' AND noted_at < @before ORDER BY id
            """,
            new { tenant = environment.Tenant, scope = environment.Scope, before = (clock.GetUtcNow() - UnderWay).ToUnixTimeMilliseconds() })];
    }

    private void CloseUpTo(DataverseEnvironment environment, AuditRow audit)
    {
        if (StepOf(audit) is not var (before, after))
        {
            return;
        }

        using var connection = database.Open();
        connection.Execute(
            """
            DELETE FROM sync_writes WHERE tenant = @tenant AND scope = @scope AND row = @row AND audit IN ('', @Taken)
            AND CAST(sequence AS INTEGER) <= @newest
            """,
            new { tenant = environment.Tenant, scope = environment.Scope, row = audit.Row.ToString("D"), newest = Math.Max(before, after), Taken });
    }

    // From where to where an entry moves the sequence of its row; an empty one is 0.
    private static (long Before, long After)? StepOf(AuditRow audit) =>
        audit.Changes.TryGetValue(SequenceColumn, out var step) ? (Number(step.Old), Number(step.New)) : null;

    private static long Number(string? text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // INVARIANT: an update is bound to the row as it was read, so that its entry holds what was noted and nothing less.
    private static bool Fits(AuditRow audit, string ledger, Dictionary<string, string?> noted) =>
        StepOf(audit) is var (before, after) && after == before + 1
        && (!audit.Changes.ContainsKey(LedgerColumn) || audit.NewOf(LedgerColumn) == ledger)
        && (!noted.ContainsKey(LedgerColumn) || audit.Changes.ContainsKey(LedgerColumn))
        && GateColumns.Dataverse.All(column => noted.TryGetValue(column, out var value)
            ? audit.Changes.ContainsKey(column) && audit.NewOf(column) == value
            : !audit.Changes.ContainsKey(column));

    private static string? TextOf(HostValue value) => value.Kind switch
    {
        HostValueKind.Integer => value.Integer.ToString(CultureInfo.InvariantCulture),
        HostValueKind.Text => value.Text,
        _ => null,
    };
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dapper;
using Governance.JiraApp.Tokens;

namespace Governance.JiraApp.Detection;

/// <summary>
/// What the store is about to write into the app's fields, noted before it is sent. An entry of the history that says
/// what was noted is our own echo; who is named as its author does not matter. One note fits one entry, notes are used in
/// the order in which they were made, and a note that was not used is closed as soon as the issue was read after the
/// write was answered: a write that changed nothing makes no entry, and must not excuse somebody else's. Thread-safe.
/// </summary>
internal sealed class WriteNotes(DetectionTables tables, TimeProvider clock)
{
    private const string Open = "entry = '' AND closed = 0";

    // After so long no call is on its way any more, whether we heard its answer or not.
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Notes a write of one value into a field of many issues.</summary>
    /// <returns>The notes, to be marked when the write was answered.</returns>
    public IReadOnlyList<long> Note(JiraAccess access, string field, IEnumerable<string> issues, string value, long ledger)
    {
        using var connection = tables.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var notes = new List<long>();
        foreach (var issue in issues)
        {
            notes.Add(connection.ExecuteScalar<long>(
                """
                INSERT INTO jira_notes (tenant, scope, issue, field, value, ledger, entry, answered, closed, noted_at)
                VALUES (@tenant, @scope, @issue, @field, @value, @ledger, '', 0, 0, @now) RETURNING id
                """,
                new { tenant = access.Tenant, scope = access.CloudId, issue, field, value, ledger, now = Now() }, transaction));
        }

        transaction.Commit();
        return notes;
    }

    /// <summary>Jira has answered the writes: what they did can be read from now on.</summary>
    public void Answered(IEnumerable<long> notes) => Mark("answered = 1", notes);

    /// <summary>Nothing can come of these any more, unless they are used already.</summary>
    public void Close(IEnumerable<long> notes) => Mark("closed = 1", notes);

    /// <summary>Whether an entry of the history is a write of ours; asked again about the same entry, the answer is the same.</summary>
    public bool Take(JiraAccess access, string issue, string field, string? value, string entry)
    {
        using var connection = tables.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var values = new { tenant = access.Tenant, scope = access.CloudId, issue, field, value = value ?? "", entry };
        var note = connection.QueryFirstOrDefault<long?>(
            $"""
            SELECT id FROM jira_notes WHERE tenant = @tenant AND scope = @scope AND issue = @issue AND field = @field
            AND value = @value AND (({Open}) OR entry = @entry) ORDER BY entry DESC, id LIMIT 1
            """,
            values, transaction);
        if (note is not null)
        {
            connection.Execute("UPDATE jira_notes SET entry = @entry WHERE id = @note", new { entry, note }, transaction);
            // What was written before it and left no entry changed nothing.
            connection.Execute(
                $"""
                UPDATE jira_notes SET closed = 1 WHERE tenant = @tenant AND scope = @scope AND issue = @issue
                AND field = @field AND id < @note AND {Open}
                """,
                new { values.tenant, values.scope, issue, field, note }, transaction);
        }

        transaction.Commit();
        return note is not null;
    }

    /// <summary>Whether a write of that value may be on its way, or was answered and not read yet.</summary>
    public bool Expects(JiraAccess access, string issue, string field, string? value)
    {
        using var connection = tables.Open();
        return connection.ExecuteScalar<long>(
            $"""
            SELECT COUNT(*) FROM jira_notes WHERE tenant = @tenant AND scope = @scope AND issue = @issue AND field = @field
            AND value = @value AND {Open}
            """,
            new { tenant = access.Tenant, scope = access.CloudId, issue, field, value = value ?? "" }) > 0;
    }

    /// <summary>Open notes of an issue whose writes are over: a read that begins now shows what became of them.</summary>
    public IReadOnlyList<long> Over(JiraAccess access, string issue)
    {
        using var connection = tables.Open();
        return [.. connection.Query<long>($"SELECT id FROM jira_notes WHERE {OverWhere} AND issue = @issue", OverValues(access, issue))];
    }

    /// <summary>Issues that are to be read because of their open notes.</summary>
    public IReadOnlyList<string> Unread(JiraAccess access)
    {
        using var connection = tables.Open();
        return [.. connection.Query<string>($"SELECT DISTINCT issue FROM jira_notes WHERE {OverWhere}", OverValues(access, ""))];
    }

    /// <summary>Names the store's last write of an issue.</summary>
    public string LastWrite(JiraAccess access, string issue)
    {
        using var connection = tables.Open();
        var (id, at) = connection.QueryFirstOrDefault<(long Id, long At)>(
            """
            SELECT id, noted_at FROM jira_notes WHERE tenant = @tenant AND scope = @scope AND issue = @issue
            ORDER BY id DESC LIMIT 1
            """,
            new { tenant = access.Tenant, scope = access.CloudId, issue });
        return string.Create(CultureInfo.InvariantCulture, $"{id}.{at}");
    }

    /// <summary>Forgets notes that nothing can refer to any more; the newest of each field stays.</summary>
    public void Prune(JiraAccess access)
    {
        using var connection = tables.Open();
        connection.Execute(
            """
            DELETE FROM jira_notes WHERE tenant = @tenant AND scope = @scope AND (entry <> '' OR closed = 1) AND noted_at < @before
            AND id < (SELECT MAX(id) FROM jira_notes newer WHERE newer.tenant = jira_notes.tenant AND newer.scope = jira_notes.scope
                      AND newer.issue = jira_notes.issue AND newer.field = jira_notes.field)
            """,
            new { tenant = access.Tenant, scope = access.CloudId, before = Now() - (long)Kept.TotalMilliseconds });
    }

    // A note from the future was made before the clock jumped back.
    private const string OverWhere =
        $"tenant = @tenant AND scope = @scope AND {Open} AND (answered = 1 OR noted_at < @before OR noted_at > @after)";

    private object OverValues(JiraAccess access, string issue)
    {
        var longest = (long)LongestCall.TotalMilliseconds;
        return new { tenant = access.Tenant, scope = access.CloudId, issue, before = Now() - longest, after = Now() + longest };
    }

    private void Mark(string change, IEnumerable<long> notes)
    {
        using var connection = tables.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute($"UPDATE jira_notes SET {change} WHERE id = @note AND entry = ''", notes.Select(note => new { note }), transaction);
        transaction.Commit();
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}

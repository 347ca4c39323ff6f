using System;
using System.Collections.Generic;
using System.Linq;
using Dapper;
using Governance.Store.Sync.State;

namespace Governance.JiraApp.Sync;

/// <summary>Which issue stands behind which work item, in the store's database. Thread-safe.</summary>
internal sealed class IssueMap(SyncDatabase database, TimeProvider clock)
{
    private const string Columns = """
        SELECT mapped_key AS MappedKey, issue_id AS IssueId, current_key AS CurrentKey, last_change AS LastChange,
        looked_at AS LookedAt, shown AS Shown FROM sync_issues WHERE tenant = @tenant AND scope = @scope
        """;

    /// <summary>The issue behind a mapped key, or null when it was not found yet.</summary>
    public MappedIssue? ByMappedKey(string tenant, string scope, string key) =>
        Query($"{Columns} AND mapped_key = @key", new { tenant, scope, key }).FirstOrDefault();

    /// <summary>The issue with that id, or null.</summary>
    public MappedIssue? ById(string tenant, string scope, string id) =>
        Query($"{Columns} AND issue_id = @id", new { tenant, scope, id }).FirstOrDefault();

    /// <summary>The key that a work item was mapped under, for an issue that has moved since.</summary>
    public string? MappedKeyOf(string tenant, string scope, string currentKey) =>
        Query($"{Columns} AND current_key = @currentKey", new { tenant, scope, currentKey }).FirstOrDefault()?.MappedKey;

    /// <summary>Issues not looked at since, oldest first.</summary>
    public IReadOnlyList<MappedIssue> NotLookedAtSince(string tenant, string scope, DateTimeOffset since, int count) =>
        Query($"{Columns} AND looked_at < @before ORDER BY looked_at LIMIT @count",
            new { tenant, scope, before = since.ToUnixTimeMilliseconds(), count });

    /// <summary>The issues of one project.</summary>
    public IReadOnlyList<MappedIssue> InProject(string tenant, string scope, string project) =>
        Query($"{Columns} AND substr(current_key, 1, length(@prefix)) = @prefix", new { tenant, scope, prefix = project + "-" });

    /// <summary>The issues of the site.</summary>
    public IReadOnlyList<MappedIssue> All(string tenant, string scope) => Query(Columns, new { tenant, scope });

    /// <summary>The projects that hold mapped issues now.</summary>
    public IReadOnlyList<string> Projects(string tenant, string scope)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<string>(
                """
                SELECT DISTINCT substr(current_key, 1, instr(current_key, '-') - 1) FROM sync_issues
                WHERE tenant = @tenant AND scope = @scope AND instr(current_key, '-') > 1 ORDER BY 1
                """,
                new { tenant, scope }),
        ];
    }

    /// <summary>Keeps the issue as it was just seen.</summary>
    public void Keep(string tenant, string scope, MappedIssue issue)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            INSERT INTO sync_issues (tenant, scope, mapped_key, issue_id, current_key, last_change, looked_at, shown)
            VALUES (@tenant, @scope, @MappedKey, @IssueId, @CurrentKey, @LastChange, @now, @Shown)
            ON CONFLICT (tenant, scope, mapped_key) DO UPDATE SET issue_id = excluded.issue_id,
              current_key = excluded.current_key, looked_at = excluded.looked_at, last_change = excluded.last_change,
              shown = CASE WHEN last_change = 'gone' AND excluded.last_change <> 'gone' THEN '' ELSE shown END
            """,
            new
            {
                tenant, scope, issue.MappedKey, issue.IssueId, issue.CurrentKey, issue.LastChange, issue.Shown,
                now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            });
    }

    /// <summary>Work items whose issue came back, or was found in another way, and does not show its measure yet.</summary>
    public IReadOnlyList<string> ToShow(string tenant, string scope)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<string>(
                "SELECT mapped_key FROM sync_issues WHERE tenant = @tenant AND scope = @scope AND shown = '' AND last_change <> 'gone'",
                new { tenant, scope }),
        ];
    }

    /// <summary>The issue is to be compared with its measure, and written where it differs.</summary>
    public void ShowAgain(string tenant, string scope, string mappedKey)
    {
        using var connection = database.Open();
        connection.Execute(
            "UPDATE sync_issues SET shown = '' WHERE tenant = @tenant AND scope = @scope AND mapped_key = @mappedKey",
            new { tenant, scope, mappedKey });
    }

    /// <summary>Remembers that the issues show their measure.</summary>
    public void KeepShown(string tenant, string scope, IReadOnlyCollection<MappedIssue> issues, string shown)
    {
        if (issues.Count == 0)
        {
            return;
        }

        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            "UPDATE sync_issues SET shown = @shown WHERE tenant = @tenant AND scope = @scope AND mapped_key = @MappedKey",
            issues.Select(issue => new { tenant, scope, issue.MappedKey, shown }), transaction);
        transaction.Commit();
    }

    private IReadOnlyList<MappedIssue> Query(string sql, object values)
    {
        using var connection = database.Open();
        return
        [
            .. connection.Query<IssueRow>(sql, values).Select(row => new MappedIssue
            {
                MappedKey = row.MappedKey,
                IssueId = row.IssueId,
                CurrentKey = row.CurrentKey,
                LastChange = row.LastChange,
                LookedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.LookedAt),
                Shown = row.Shown,
            }),
        ];
    }
}

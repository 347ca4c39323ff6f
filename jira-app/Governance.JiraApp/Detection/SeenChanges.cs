using System;
using System.Collections.Generic;
using System.Linq;
using Dapper;
using Governance.JiraApp.Tokens;

namespace Governance.JiraApp.Detection;

/// <summary>Which entries of an issue's history were dealt with, each by its id. Thread-safe.</summary>
internal sealed class SeenChanges(DetectionTables tables, TimeProvider clock)
{
    /// <summary>The entries that are known, or null when the issue was never looked at.</summary>
    public IReadOnlySet<string>? Of(JiraAccess access, string issue)
    {
        using var connection = tables.Open();
        var values = new { tenant = access.Tenant, scope = access.CloudId, issue };
        var watched = connection.ExecuteScalar<long>(
            "SELECT COUNT(*) FROM jira_watched WHERE tenant = @tenant AND scope = @scope AND issue = @issue", values);
        return watched == 0
            ? null
            : connection.Query<string>(
                "SELECT entry FROM jira_changes WHERE tenant = @tenant AND scope = @scope AND issue = @issue", values)
                .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>These entries are dealt with.</summary>
    public void Keep(JiraAccess access, string issue, IReadOnlyCollection<string> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        using var connection = tables.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            "INSERT OR IGNORE INTO jira_changes (tenant, scope, issue, entry) VALUES (@tenant, @scope, @issue, @entry)",
            entries.Select(entry => new { tenant = access.Tenant, scope = access.CloudId, issue, entry }), transaction);
        transaction.Commit();
    }

    /// <summary>The first look: what stands in the history already is the baseline.</summary>
    public void Begin(JiraAccess access, string issue, IEnumerable<string> entries)
    {
        using var connection = tables.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var begun = connection.Execute(
            "INSERT OR IGNORE INTO jira_watched (tenant, scope, issue, since) VALUES (@tenant, @scope, @issue, @since)",
            new { tenant = access.Tenant, scope = access.CloudId, issue, since = clock.GetUtcNow().ToUnixTimeMilliseconds() }, transaction);
        if (begun == 1)
        {
            // INVARIANT: of two first looks at once, one is the baseline; what the other saw besides is no part of it.
            connection.Execute(
                "INSERT OR IGNORE INTO jira_changes (tenant, scope, issue, entry) VALUES (@tenant, @scope, @issue, @entry)",
                entries.Select(entry => new { tenant = access.Tenant, scope = access.CloudId, issue, entry }), transaction);
        }

        transaction.Commit();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Dapper;
using Governance.JiraApp.Tokens;

namespace Governance.JiraApp.Detection;

/// <summary>What the app's fields of an issue show, as last written or seen. An empty text is an empty field. Thread-safe.</summary>
internal sealed class FieldValues(DetectionTables tables)
{
    private const string NewOccasion = "lower(hex(randomblob(8)))";

    /// <summary>The known values by field; a field that was neither written nor seen is absent.</summary>
    public IReadOnlyDictionary<string, string> Of(JiraAccess access, string issue) =>
        Known(access, issue).ToDictionary(known => known.Key, known => known.Value.Value, StringComparer.Ordinal);

    /// <summary>The same, with the occasions on which it became known.</summary>
    public IReadOnlyDictionary<string, KnownValue> Known(JiraAccess access, string issue)
    {
        using var connection = tables.Open();
        return connection.Query<(string Field, string Value, string Occasion)>(
            "SELECT field, value, occasion FROM jira_fields WHERE tenant = @tenant AND scope = @scope AND issue = @issue",
            new { tenant = access.Tenant, scope = access.CloudId, issue })
            .ToDictionary(known => known.Field, known => new KnownValue(known.Value, known.Occasion), StringComparer.Ordinal);
    }

    /// <summary>Looking has shown it. What was learned in another way since <paramref name="before"/> was known stays.</summary>
    public void Learn(JiraAccess access, string issue, string field, string? before, string? value)
    {
        using var connection = tables.Open();
        connection.Execute(
            $"""
            INSERT INTO jira_fields (tenant, scope, issue, field, value, occasion) VALUES (@tenant, @scope, @issue, @field, @value, {NewOccasion})
            ON CONFLICT (tenant, scope, issue, field) DO UPDATE SET value = excluded.value, occasion = excluded.occasion WHERE value = @before
            """,
            new { tenant = access.Tenant, scope = access.CloudId, issue, field, before, value = value ?? "" });
    }

    /// <summary>The field of these issues was written.</summary>
    public void Keep(JiraAccess access, IEnumerable<string> issues, string field, string value)
    {
        using var connection = tables.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute(
            $"""
            INSERT OR REPLACE INTO jira_fields (tenant, scope, issue, field, value, occasion)
            VALUES (@tenant, @scope, @issue, @field, @value, {NewOccasion})
            """,
            issues.Select(issue => new { tenant = access.Tenant, scope = access.CloudId, issue, field, value }), transaction);
        transaction.Commit();
    }
}

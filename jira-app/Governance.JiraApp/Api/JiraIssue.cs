using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>An issue as far as the store cares. Issue properties are never asked for: everybody who may edit may write them.</summary>
/// <param name="Id">The issue's id; it survives a move.</param>
/// <param name="Key">The key now.</param>
/// <param name="Completed">Whether the status is in Jira's category "done".</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="LastChange">The newest changelog id, or the time of the last change when there is none.</param>
internal sealed record JiraIssue(string Id, string Key, bool Completed, DateTimeOffset Updated, string LastChange)
{
    /// <summary>The newest part of its history.</summary>
    public JiraHistory History { get; init; } = JiraHistory.None;

    /// <summary>What the app's fields show, by the field's key in the manifest; a field that did not come is absent.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; init; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>The issue, or null when the JSON is not one with the fields that were asked for.</summary>
    public static JiraIssue? From(JsonElement issue, AppFieldIds appFields)
    {
        if (JsonBody.Text(issue, "id") is not { Length: > 0 } id
            || JsonBody.Text(issue, "key") is not { Length: > 0 } key
            || JsonBody.Member(issue, "fields") is not { } fields
            || !JiraTime.TryRead(JsonBody.Text(fields, "updated"), out var updated)
            || JsonBody.Member(fields, "status") is not { } status
            || JsonBody.Member(status, "statusCategory") is not { } category)
        {
            return null;
        }

        var completed = string.Equals(JsonBody.Text(category, "key"), "done", StringComparison.Ordinal);
        var history = JiraHistory.From(issue, appFields);
        return new JiraIssue(id, key, completed, updated,
            NewestChange(history) ?? updated.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))
        {
            History = history,
            Values = ValuesOf(fields, appFields),
        };
    }

    private static string? NewestChange(JiraHistory history) => history.Entries.Count == 0
        ? null
        : $"c{history.Entries.Max(entry => long.Parse(entry.Id, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture)}";

    private static Dictionary<string, string?> ValuesOf(JsonElement fields, AppFieldIds appFields)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (field, id) in appFields.All)
        {
            if (fields.TryGetProperty(id, out var value))
            {
                values[field] = FieldText.Of(value);
            }
        }

        return values;
    }
}

using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>An issue as far as the store cares.</summary>
/// <param name="Id">The issue's id; it survives a move.</param>
/// <param name="Key">The key now.</param>
/// <param name="Completed">Whether the status is in Jira's category "done".</param>
/// <param name="Updated">When it last changed.</param>
/// <param name="LastChange">The newest changelog id, or the time of the last change when there is none.</param>
internal sealed record JiraIssue(string Id, string Key, bool Completed, DateTimeOffset Updated, string LastChange)
{
    /// <summary>The issue, or null when the JSON is not one with the fields that were asked for.</summary>
    public static JiraIssue? From(JsonElement issue)
    {
        if (JsonBody.Text(issue, "id") is not { Length: > 0 } id
            || JsonBody.Text(issue, "key") is not { Length: > 0 } key
            || JsonBody.Member(issue, "fields") is not { } fields
            || !TryTime(JsonBody.Text(fields, "updated"), out var updated)
            || JsonBody.Member(fields, "status") is not { } status
            || JsonBody.Member(status, "statusCategory") is not { } category)
        {
            return null;
        }

        var completed = string.Equals(JsonBody.Text(category, "key"), "done", StringComparison.Ordinal);
        return new JiraIssue(id, key, completed, updated,
            NewestChange(issue) ?? updated.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
    }

    // Jira writes "2026-11-21T20:41:00.000+0000": an offset without its colon.
    private static bool TryTime(string? text, out DateTimeOffset time) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
        || DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static string? NewestChange(JsonElement issue) =>
        JsonBody.Member(issue, "changelog") is { } log
        && JsonBody.Member(log, "histories") is { ValueKind: JsonValueKind.Array } histories
            ? histories.EnumerateArray()
                .Select(entry => JsonBody.Number(entry, "id"))
                .Max() is { } newest ? $"c{newest}" : null
            : null;
}

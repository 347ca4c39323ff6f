using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>As much of an issue's history as came with the issue: the newest entries.</summary>
/// <param name="Entries">The entries, in no order that could be relied on.</param>
/// <param name="Total">How many there are, as Jira says.</param>
internal sealed record JiraHistory(IReadOnlyList<JiraChange> Entries, long Total)
{
    public static JiraHistory None { get; } = new([], 0);

    /// <summary>The history inside an issue.</summary>
    public static JiraHistory From(JsonElement issue, AppFieldIds fields) =>
        JsonBody.Member(issue, "changelog") is { } log ? Read(log, "histories", fields) : None;

    /// <summary>A list of entries with its total.</summary>
    public static JiraHistory Read(JsonElement list, string member, AppFieldIds fields)
    {
        IReadOnlyList<JiraChange> entries = JsonBody.Member(list, member) is { ValueKind: JsonValueKind.Array } items
            ? [.. items.EnumerateArray().Select(entry => JiraChange.From(entry, fields)).OfType<JiraChange>()]
            : [];
        return new JiraHistory(entries, JsonBody.Number(list, "total") ?? entries.Count);
    }
}

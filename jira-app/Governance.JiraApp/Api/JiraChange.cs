using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Governance.Store.Sync.Http;

namespace Governance.JiraApp.Api;

/// <summary>An entry of an issue's history, as far as the app's fields and the status are concerned.</summary>
/// <param name="Id">The entry.</param>
/// <param name="At">When, as Jira says.</param>
/// <param name="By">The account that Jira names; null when it names none.</param>
/// <param name="Fields">What it changed in the app's fields; empty for every other change.</param>
internal sealed record JiraChange(string Id, DateTimeOffset At, string? By, IReadOnlyList<JiraFieldChange> Fields)
{
    private const string StatusField = "status";

    /// <summary>What it changed in the status; null when it did not.</summary>
    public JiraStatusChange? Status { get; init; }

    /// <summary>The entry, or null when the JSON is not one.</summary>
    public static JiraChange? From(JsonElement entry, AppFieldIds fields)
    {
        if (JsonBody.Number(entry, "id") is not { } id)
        {
            return null;
        }

        JiraTime.TryRead(JsonBody.Text(entry, "created"), out var at);
        var by = JsonBody.Member(entry, "author") is { } author ? JsonBody.Text(author, "accountId") : null;
        var items = JsonBody.Member(entry, "items") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;
        return new JiraChange(FormattableString.Invariant($"{id}"), at, by, [.. items.Select(item => Read(item, fields)).OfType<JiraFieldChange>()])
        {
            Status = StatusOf([.. items.Where(item => JsonBody.Text(item, "fieldId") == StatusField)]),
        };
    }

    private static JiraStatusChange? StatusOf(IReadOnlyList<JsonElement> items) =>
        items.Count == 0 ? null : new JiraStatusChange(JsonBody.Text(items[0], "from"), JsonBody.Text(items[^1], "to"));

    private static JiraFieldChange? Read(JsonElement item, AppFieldIds fields) =>
        fields.KeyOf(JsonBody.Text(item, "fieldId")) is { } field
            ? new JiraFieldChange(field, Value(item, "fromString", "from"), Value(item, "toString", "to"))
            : null;

    // The text as people see it; an empty one is no value.
    private static string? Value(JsonElement item, string text, string raw) =>
        (JsonBody.Text(item, text) ?? JsonBody.Text(item, raw)) is { Length: > 0 } value ? FieldText.Plain(value) : null;
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>An entry of an issue's history as Jira writes it.</summary>
internal sealed record SiteEntry(long Id, DateTimeOffset At, string? By, IReadOnlyList<(string FieldId, string? Old, string? New)> Items)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = $"{Id}",
        ["author"] = By is null ? null : new JsonObject { ["accountId"] = By },
        ["created"] = At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture),
        ["items"] = new JsonArray([.. Items.Select(item => (JsonNode)new JsonObject
        {
            ["field"] = item.FieldId, ["fieldtype"] = "custom", ["fieldId"] = item.FieldId,
            ["from"] = IdOf(item.FieldId, item.Old), ["fromString"] = item.Old ?? "", ["to"] = IdOf(item.FieldId, item.New), ["toString"] = item.New ?? "",
        })]),
    };

    // Only a status has an id; here it is its name.
    private static JsonNode? IdOf(string field, string? value) => field == "status" && value is not null ? JsonValue.Create(value) : null;
}

using System.Text.Json.Nodes;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>One field in an entry of an issue's history.</summary>
internal sealed record ChangeItem(string Field, string FieldType, string FieldId, string? From, string? FromText, string? To, string? ToText)
{
    public JsonObject ToJson() => new()
    {
        ["field"] = Field,
        ["fieldtype"] = FieldType,
        ["fieldId"] = FieldId,
        ["from"] = From,
        ["fromString"] = FromText,
        ["to"] = To,
        ["toString"] = ToText,
    };
}

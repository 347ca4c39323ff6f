using System.Text.Json.Nodes;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>A status of the workflow.</summary>
internal sealed record Status(string Id, string Name, int CategoryId, string CategoryKey, string CategoryColor)
{
    public JsonObject ToJson(string siteUrl) => new()
    {
        ["self"] = $"{siteUrl}/rest/api/3/status/{Id}",
        ["description"] = "",
        ["iconUrl"] = $"{siteUrl}/images/icons/status.png",
        ["name"] = Name,
        ["id"] = Id,
        ["statusCategory"] = new JsonObject
        {
            ["self"] = $"{siteUrl}/rest/api/3/statuscategory/{CategoryId}",
            ["id"] = CategoryId,
            ["key"] = CategoryKey,
            ["colorName"] = CategoryColor,
            ["name"] = Name,
        },
    };
}

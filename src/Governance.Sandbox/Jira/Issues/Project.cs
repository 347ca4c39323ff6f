using System.Text.Json.Nodes;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>A project.</summary>
/// <param name="Id">Jira's number of it.</param>
/// <param name="Key">The beginning of its issues' keys.</param>
/// <param name="Name">As people see it.</param>
internal sealed record Project(long Id, string Key, string Name)
{
    public JsonObject ToJson(string siteUrl) => new()
    {
        ["self"] = $"{siteUrl}/rest/api/3/project/{Id}",
        ["id"] = $"{Id}",
        ["key"] = Key,
        ["name"] = Name,
        ["projectTypeKey"] = "software",
        ["simplified"] = false,
    };
}

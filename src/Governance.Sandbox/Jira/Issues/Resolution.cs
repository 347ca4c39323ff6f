using System.Text.Json.Nodes;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>The one resolution: an issue in Done has it, no other has.</summary>
internal static class Resolution
{
    public const string Id = "10000";
    public const string Name = "Done";

    public static JsonObject ToJson(string siteUrl) => new()
    {
        ["self"] = $"{siteUrl}/rest/api/3/resolution/{Id}",
        ["id"] = Id,
        ["name"] = Name,
        ["description"] = "Work has been completed on this issue.",
    };
}

using System.Text.Json.Nodes;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>A way into a status, open from every other status (Jira calls it global).</summary>
internal sealed record WorkflowTransition(string Id, Status To)
{
    public JsonObject ToJson(string siteUrl) => new()
    {
        ["id"] = Id,
        ["name"] = To.Name,
        ["to"] = To.ToJson(siteUrl),
        ["hasScreen"] = false,
        ["isGlobal"] = true,
        ["isInitial"] = false,
        ["isAvailable"] = true,
        ["isConditional"] = false,
        ["isLooped"] = false,
    };
}

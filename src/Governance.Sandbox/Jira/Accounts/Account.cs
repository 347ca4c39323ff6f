using System.Text.Json.Nodes;

namespace Governance.Sandbox.Jira.Accounts;

/// <summary>A person's or the app's account.</summary>
internal sealed record Account(string AccountId, string DisplayName, bool IsApp)
{
    /// <summary>The account as other objects mention it.</summary>
    public JsonObject ToJson(string siteUrl) => new()
    {
        ["self"] = $"{siteUrl}/rest/api/3/user?accountId={AccountId}",
        ["accountId"] = AccountId,
        ["displayName"] = DisplayName,
        ["active"] = true,
        ["timeZone"] = "Etc/UTC",
        ["accountType"] = IsApp ? "app" : "atlassian",
    };
}

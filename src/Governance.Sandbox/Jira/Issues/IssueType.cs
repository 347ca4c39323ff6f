using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>A kind of issue; every project has the same ones.</summary>
internal sealed record IssueType(string Id, string Name)
{
    private static readonly IReadOnlyList<IssueType> All = [new("10001", "Task"), new("10002", "Story"), new("10003", "Bug")];

    public static IssueType? Find(string? id, string? name) => All.FirstOrDefault(type =>
        id is not null ? type.Id == id : string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase));

    public JsonObject ToJson(string siteUrl) => new()
    {
        ["self"] = $"{siteUrl}/rest/api/3/issuetype/{Id}",
        ["id"] = Id,
        ["name"] = Name,
        ["subtask"] = false,
        ["hierarchyLevel"] = 0,
    };
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Sandbox.Jira.Accounts;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>One entry of an issue's history.</summary>
internal sealed record ChangeEntry(long Id, Account Author, DateTimeOffset Created, IReadOnlyList<ChangeItem> Items)
{
    public JsonObject ToJson(string siteUrl) => new()
    {
        ["id"] = $"{Id}",
        ["author"] = Author.ToJson(siteUrl),
        ["created"] = JiraTime.Write(Created),
        ["items"] = ItemsJson(),
    };

    public JsonArray ItemsJson() => new([.. Items.Select(item => item.ToJson())]);
}

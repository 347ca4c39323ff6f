using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Sandbox.Jira.Sites;

namespace Governance.Sandbox.Jira.Issues;

/// <summary>Writes issues as Jira shows them.</summary>
internal sealed class IssueJson(JiraSite site, FieldCatalog fields)
{
    public const string AllFields = "*all";
    public const string NavigableFields = "*navigable";
    private const int LargestHistory = 100;

    public string SiteUrl => site.Url;

    /// <summary>The issue with those fields (ids, <c>*all</c>, <c>*navigable</c>, or <c>-id</c> to leave one out).</summary>
    public JsonObject Write(Issue issue, IReadOnlyCollection<string> wanted)
    {
        var values = new JsonObject();
        foreach (var field in fields.All.Where(field => Wants(wanted, field.Id)))
        {
            values[field.Id] = ValueOf(issue, field);
        }

        return new()
        {
            ["expand"] = "changelog",
            ["id"] = $"{issue.Id}",
            ["self"] = $"{site.Url}/rest/api/3/issue/{issue.Id}",
            ["key"] = issue.Key,
            ["fields"] = values,
        };
    }

    /// <summary>The history as an issue carries it with <c>expand=changelog</c>: the newest entries, newest first.</summary>
    public JsonObject WriteHistory(Issue issue) => new()
    {
        ["startAt"] = 0,
        ["maxResults"] = Math.Min(issue.History.Count, LargestHistory),
        ["total"] = issue.History.Count,
        ["histories"] = new JsonArray([.. issue.History.Reverse().Take(LargestHistory).Select(entry => entry.ToJson(site.Url))]),
    };

    private JsonNode? ValueOf(Issue issue, FieldDefinition field) => field.Id switch
    {
        "status" => issue.Status.ToJson(site.Url),
        "resolution" => issue.Resolved is null ? null : Resolution.ToJson(site.Url),
        "resolutiondate" => issue.Resolved is { } moment ? JiraTime.Write(moment) : null,
        "issuetype" => issue.Type.ToJson(site.Url),
        "project" => issue.Project.ToJson(site.Url),
        "creator" or "reporter" => issue.Creator.ToJson(site.Url),
        "created" => JiraTime.Write(issue.Created),
        "updated" => JiraTime.Write(issue.Updated),
        "labels" => issue.Values.GetValueOrDefault(field.Id)?.DeepClone() ?? new JsonArray(),
        _ => issue.Values.GetValueOrDefault(field.Id)?.DeepClone(),
    };

    private static bool Wants(IReadOnlyCollection<string> wanted, string id) => !wanted.Contains($"-{id}")
        && (wanted.Contains(id) || wanted.Contains(AllFields) || wanted.Contains(NavigableFields)
            || (wanted.Count > 0 && wanted.All(name => name.StartsWith('-'))));
}

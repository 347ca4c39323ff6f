using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;

namespace Governance.JiraApp.Tests.Detection;

/// <summary>A Jira site in memory, behind the same HTTP calls as the real one.</summary>
internal sealed partial class Site(SiteClock clock) : HttpMessageHandler
{
    public const string GateId = "customfield_10101";
    public const string PotentialId = "customfield_10102";
    public const string App = "app-account";
    private readonly Lock gate = new();
    private IReadOnlyList<JsonObject>? index;

    public List<SiteIssue> Issues { get; } = [];

    public List<(string Workflow, int Id, string Transition, bool Disabled)> Validators { get; } = [];

    public List<string> Calls { get; } = [];

    public List<SiteFault> Faults { get; } = [];

    /// <summary>The category of each status by the status's id.</summary>
    public Dictionary<string, string> Statuses { get; } = new(StringComparer.Ordinal) { ["To Do"] = "new", ["Done"] = "done" };

    /// <summary>Entries that come with an issue.</summary>
    public int Embedded { get; set; } = 100;

    /// <summary>Workflows a page, and entries a page.</summary>
    public int PageSize { get; set; } = 100;

    public bool HasWorkflowScope { get; set; } = true;

    /// <summary>Runs while a page of a history is being read.</summary>
    public Action<SiteIssue>? OnPage { get; set; }

    /// <summary>Added to the total of the workflow rules from the second page on.</summary>
    public int TotalDrift { get; set; }

    /// <summary>The search goes on showing what it shows now.</summary>
    public void FreezeSearch() => index = [.. Issues.Select(issue => issue.ToJson(Embedded))];

    public void ThawSearch() => index = null;

    public SiteIssue Add(int id, string key)
    {
        var issue = new SiteIssue(id, key, clock);
        Issues.Add(issue);
        return issue;
    }

    public int CallsOf(string call) => Calls.Count(line => line.Contains(call, StringComparison.Ordinal));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
        var path = request.RequestUri!.PathAndQuery["/ex/jira/cloud/rest/api/3/".Length..];
        lock (gate)
        {
            var call = $"{request.Method} {path}";
            Calls.Add(call);
            var fault = Faults.Find(known => known.Fits(call));
            if (fault is null)
            {
                return Answer(request.Method.Method, path, body);
            }

            Faults.Remove(fault);
            if (fault.IsAfter)
            {
                Answer(request.Method.Method, path, body);
            }

            return fault.Status == 0
                ? throw new HttpRequestException("The connection was closed.")
                : Status(fault.Status, response => response.Headers.Add("Retry-After", "0"));
        }
    }

    private HttpResponseMessage Answer(string method, string path, JsonObject? body) => (method, path.Split('?')[0].Split('/')) switch
    {
        ("GET", ["field"]) => Json(JsonNode.Parse($$"""
            [{"id":"gate","key":"gate"},
             {"id":"{{GateId}}","key":"00000000-0000-4000-8000-00000000000a__PRODUCTION__gate"},
             {"id":"{{PotentialId}}","key":"00000000-0000-4000-8000-00000000000a__PRODUCTION__potential-status"}]
            """)!),
        ("GET", ["status"]) => Json(new JsonArray([.. Statuses.Select(status => (JsonNode)new JsonObject
        {
            ["id"] = status.Key, ["name"] = status.Key, ["statusCategory"] = new JsonObject { ["key"] = status.Value },
        })])),
        ("GET", ["issue", var name]) => Find(name) is { } issue ? Json(issue.ToJson(Embedded)) : Status(404),
        ("GET", ["issue", var name, "changelog"]) => Find(name) is { } issue ? Json(Page(issue, path)) : Status(404),
        ("POST", ["search", "jql"]) => Json(Search(body!["jql"]!.GetValue<string>())),
        ("PUT", ["app", "field", var field, "value"]) => Write(field, body!),
        ("GET", ["workflow", "rule", "config"]) => HasWorkflowScope ? Json(Rules(path)) : Status(403),
        _ => Status(501),
    };

    private SiteIssue? Find(string name) => Issues.Find(issue => !issue.IsHidden && ($"{issue.Id}" == name || issue.Key == name));

    private JsonObject Page(SiteIssue issue, string path)
    {
        var (start, total) = (Number(path, "startAt"), issue.History.Count);
        var entries = issue.History.Skip(start).Take(PageSize).Select(entry => (JsonNode)entry.ToJson()).ToArray();
        OnPage?.Invoke(issue);
        return new JsonObject { ["startAt"] = start, ["total"] = total, ["isLast"] = start + entries.Length >= total, ["values"] = new JsonArray(entries) };
    }

    private JsonObject Search(string jql)
    {
        var project = jql.Split('"')[1] + "-";
        var since = clock.Now - TimeSpan.FromMinutes(int.Parse(Minutes().Match(jql).Groups[1].Value, CultureInfo.InvariantCulture));
        var found = index ?? [.. Issues.Where(issue => !issue.IsHidden && issue.Updated >= since).Select(issue => issue.ToJson(Embedded))];
        return new JsonObject
        {
            ["issues"] = new JsonArray([.. found.Where(issue => issue["key"]!.GetValue<string>().StartsWith(project, StringComparison.Ordinal)).Select(issue => issue.DeepClone())]),
        };
    }

    private HttpResponseMessage Write(string field, JsonObject body)
    {
        foreach (var update in body["updates"]!.AsArray())
        {
            var ids = update!["issueIds"]!.AsArray().Select(id => Find($"{id}")).ToList();
            if (ids.Contains(null))
            {
                return Status(400);
            }

            ids.ForEach(issue => issue!.Write(update["value"]!.GetValue<string>(), App, field));
        }

        return Status(204);
    }

    private JsonObject Rules(string path)
    {
        var start = Number(path, "startAt");
        var workflows = Validators.GroupBy(validator => validator.Workflow, StringComparer.Ordinal).ToList();
        var values = workflows.Skip(start).Take(PageSize).Select(workflow => (JsonNode)new JsonObject
        {
            ["workflowId"] = new JsonObject { ["name"] = workflow.Key, ["draft"] = false },
            ["validators"] = new JsonArray([.. workflow.Select(validator => (JsonNode)new JsonObject
            {
                ["id"] = Guid.NewGuid().ToString("D"),
                ["key"] = "gate-check",
                ["configuration"] = new JsonObject { ["value"] = "{}", ["disabled"] = validator.Disabled },
                ["transition"] = new JsonObject { ["id"] = validator.Id, ["name"] = validator.Transition },
            })]),
        }).ToArray();
        return new JsonObject { ["startAt"] = start, ["total"] = workflows.Count + (start > 0 ? TotalDrift : 0), ["values"] = new JsonArray(values) };
    }

    private static int Number(string path, string name) =>
        int.Parse(Regex.Match(path, $"{name}=([0-9]+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value, CultureInfo.InvariantCulture);

    private static HttpResponseMessage Json(JsonNode body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Status(int status, Action<HttpResponseMessage>? change = null)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        change?.Invoke(response);
        return response;
    }

    [GeneratedRegex("-([0-9]+)m", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Minutes();
}

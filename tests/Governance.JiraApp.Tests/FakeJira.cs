using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Governance.JiraApp.Tests;

/// <summary>A site over real HTTP: the published keys, issues, search and the app's fields, with switches to misbehave.</summary>
internal sealed class FakeJira : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeJira(WebApplication app) => this.app = app;

    public ConcurrentDictionary<string, FakeIssue> Issues { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> Calls { get; } = new();

    public ConcurrentQueue<(string Field, JsonObject Body)> Writes { get; } = new();

    /// <summary>Statuses answered before a call is looked at, in turn.</summary>
    public ConcurrentQueue<int> Trouble { get; } = new();

    public bool KeysAway { get; set; }

    public int KeyFetches { get; private set; }

    public string Url => app.Urls.Single();

    public string ApiBaseUrl => $"{Url}/ex/jira/{TokenMaker.CloudId}";

    public static async Task<FakeJira> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var jira = new FakeJira(builder.Build());
        jira.Map();
        await jira.app.StartAsync();
        return jira;
    }

    public FakeIssue Put(int id, string key, bool done = false)
    {
        var issue = new FakeIssue { Id = id, Key = key, Done = done };
        issue.Change();
        Issues[$"{id}"] = issue;
        return issue;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Map()
    {
        app.MapGet("/jwks.json", () =>
        {
            KeyFetches++;
            return KeysAway ? Results.StatusCode(500) : Results.Text(TokenMaker.Jwks(), "application/json");
        });
        var api = app.MapGroup($"/ex/jira/{TokenMaker.CloudId}/rest/api/3").AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            Calls.Enqueue($"{request.Method} {request.Path.Value![$"/ex/jira/{TokenMaker.CloudId}/rest/api/3/".Length..]}");
            if (Trouble.TryDequeue(out var status))
            {
                context.HttpContext.Response.Headers.RetryAfter = "0";
                return Results.StatusCode(status);
            }

            return request.Headers.Authorization == "Bearer system-token" ? await next(context) : Results.StatusCode(401);
        });
        api.MapGet("/issue/{idOrKey}", (string idOrKey) =>
            Issues.Values.FirstOrDefault(issue => $"{issue.Id}" == idOrKey || issue.Key == idOrKey) is { } issue
                ? Results.Text(issue.ToJson().ToJsonString(), "application/json")
                : Results.StatusCode(404));
        api.MapPost("/search/jql", (Delegate)SearchAsync);
        api.MapGet("/field", () => Results.Text(
            // Other apps, and our own in another environment, name their fields as we do, and come first.
            """
            [{"id":"summary","key":"summary"},{"id":"gate","key":"gate"},
            {"id":"customfield_10001","key":"00000000-0000-4000-8000-00000000000b__PRODUCTION__gate"},
            {"id":"customfield_10002","key":"00000000-0000-4000-8000-00000000000a__DEVELOPMENT__gate"},
            {"id":"customfield_10101","key":"00000000-0000-4000-8000-00000000000a__PRODUCTION__gate"},
            {"id":"customfield_10102","key":"00000000-0000-4000-8000-00000000000a__PRODUCTION__potential-status"}]
            """,
            "application/json"));
        api.MapPut("/app/field/{field}/value", async (string field, HttpContext http) =>
        {
            var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
            foreach (var update in body["updates"]!.AsArray())
            {
                foreach (var id in update!["issueIds"]!.AsArray())
                {
                    Issues[$"{id}"].Write(field, update["value"]!.GetValue<string>());
                }
            }

            Writes.Enqueue((field, body));
            return Results.NoContent();
        });
        api.MapGet("/status", () => Results.Text("""[{"id":"1","statusCategory":{"key":"new"}},{"id":"3","statusCategory":{"key":"done"}}]""", "application/json"));
        api.MapGet("/workflow/rule/config", () => Results.Text("""{"total":0,"values":[]}""", "application/json"));
    }

    private async Task<IResult> SearchAsync(HttpContext http)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        var project = body["jql"]!.GetValue<string>().Split('"')[1];
        var found = Issues.Values.Where(issue => issue.Key.StartsWith(project + "-", StringComparison.Ordinal)).OrderBy(issue => issue.Id).ToList();
        if (found.Count == 0)
        {
            return Results.StatusCode(400);
        }

        // Two a page, so that paging is always walked.
        var from = int.Parse(body["nextPageToken"]?.GetValue<string>() ?? "0", CultureInfo.InvariantCulture);
        var page = new JsonObject { ["issues"] = new JsonArray([.. found.Skip(from).Take(2).Select(issue => (JsonNode)issue.ToJson())]) };
        if (from + 2 < found.Count)
        {
            page["nextPageToken"] = $"{from + 2}";
        }

        return Results.Text(page.ToJsonString(), "application/json");
    }
}

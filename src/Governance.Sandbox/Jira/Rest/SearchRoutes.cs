using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>Search by JQL, in the form that is left since 2025; the old one is gone.</summary>
internal sealed class SearchRoutes(IssueSearch search, IssueJson json)
{
    private const int DefaultPage = 50;
    private const int LargestPage = 5000;
    private const int MostReconciled = 50;
    private static readonly string[] KnownParts = ["jql", "nextPageToken", "maxResults", "fields", "expand", "reconcileIssues", "fieldsByKeys"];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/rest/api/3/search/jql", (Delegate)SearchAsync).WithMetadata(RequiredScope.ReadWork);
        routes.MapMethods("/rest/api/3/search", ["GET", "POST"], () => JiraAnswer.Error(StatusCodes.Status410Gone,
            "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API."));
    }

    private async Task<IResult> SearchAsync(HttpContext http)
    {
        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        if (Problem(body) is { } problem)
        {
            return problem;
        }

        var jql = RequestBody.Text(body["jql"]) ?? "";
        var (query, malformed) = JqlParser.Parse(jql);
        if (query is null)
        {
            return JiraAnswer.Error(malformed!.Status, malformed.Message);
        }

        var (found, refused) = search.Find(query);
        if (refused is not null)
        {
            return JiraAnswer.Error(refused.Status, refused.Message);
        }

        if (Position(RequestBody.Text(body["nextPageToken"]), jql) is not { } from)
        {
            return RequestBody.Invalid("The provided next page token is invalid or expired.");
        }

        var size = (int)Math.Min(RequestBody.Number(body["maxResults"]) ?? DefaultPage, LargestPage);
        return JiraAnswer.Ok(Page(found, from, size, jql, body));
    }

    private JsonObject Page(IReadOnlyList<Issue> found, int from, int size, string jql, JsonObject body)
    {
        var wanted = RequestBody.Texts(body["fields"]) ?? [];
        var withHistory = RequestBody.Text(body["expand"]) is not null;
        var page = new JsonObject
        {
            ["issues"] = new JsonArray([.. found.Skip(from).Take(size).Select(issue => Show(issue, wanted, withHistory))]),
            ["isLast"] = from + size >= found.Count,
        };
        if (from + size < found.Count)
        {
            page["nextPageToken"] = Token(from + size, jql);
        }

        return page;
    }

    private JsonObject Show(Issue issue, List<string> wanted, bool withHistory)
    {
        // Jira shows ids only when no field is named.
        var shown = wanted is [] or ["id"] ? new JsonObject { ["id"] = $"{issue.Id}" } : json.Write(issue, wanted);
        if (withHistory)
        {
            shown["changelog"] = json.WriteHistory(issue);
        }

        return shown;
    }

    private static IResult? Problem(JsonObject body)
    {
        if (body.FirstOrDefault(part => !KnownParts.Contains(part.Key, StringComparer.Ordinal)) is { Key: { } unknown })
        {
            return JiraAnswer.Unsupported($"'{unknown}' in a search");
        }

        if (body["maxResults"] is not null && RequestBody.Number(body["maxResults"]) is not > 0)
        {
            return RequestBody.Invalid("maxResults must be a number above 0.");
        }

        if (body["fields"] is not null && RequestBody.Texts(body["fields"]) is null)
        {
            return RequestBody.Invalid("fields must be a list of field ids.");
        }

        if (body["nextPageToken"] is not null && RequestBody.Text(body["nextPageToken"]) is null)
        {
            return RequestBody.Invalid("The provided next page token is invalid or expired.");
        }

        if (body["reconcileIssues"] is { } ids && (ids is not JsonArray { Count: <= MostReconciled } list || !list.All(id => RequestBody.Number(id) is not null)))
        {
            return RequestBody.Invalid($"reconcileIssues must be a list of at most {MostReconciled} issue ids.");
        }

        return body["expand"] is { } expand && RequestBody.Text(expand) != "changelog" ? JiraAnswer.Unsupported("this expand in a search") : null;
    }

    /// <summary>Where a page begins; null when the token is not one of this query.</summary>
    private static int? Position(string? token, string jql)
    {
        if (token is null)
        {
            return 0;
        }

        var parts = token.Split('.');
        return parts.Length == 2 && int.TryParse(parts[0], out var from) && from > 0 && Token(from, jql) == token ? from : null;
    }

    private static string Token(int from, string jql) =>
        $"{from}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{from} {jql}")))[..16]}";
}

using System;
using System.Linq;
using System.Text.Json.Nodes;
using Governance.Sandbox.Jira.Issues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>An issue's history, oldest first, in pages.</summary>
internal sealed class ChangelogRoutes(IssueBook book, string siteUrl)
{
    private const int LargestPage = 100;

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/rest/api/3/issue/{idOrKey}/changelog", Read).WithMetadata(RequiredScope.ReadWork);

    private IResult Read(HttpContext http, string idOrKey)
    {
        if (book.Find(idOrKey) is not { } issue)
        {
            return JiraAnswer.NoIssue();
        }

        if (!TryNumber(http, "startAt", 0, out var startAt) || !TryNumber(http, "maxResults", LargestPage, out var maxResults))
        {
            return RequestBody.Invalid("startAt and maxResults must be whole numbers from 0.");
        }

        var size = Math.Min(maxResults, LargestPage);
        var entries = issue.History.Skip(startAt).Take(size).Select(entry => entry.ToJson(siteUrl)).ToArray();
        var address = $"{siteUrl}/rest/api/3/issue/{issue.Key}/changelog";
        var next = startAt + entries.Length;
        var page = new JsonObject
        {
            ["self"] = $"{address}?startAt={startAt}&maxResults={size}",
            ["maxResults"] = size,
            ["startAt"] = startAt,
            ["total"] = issue.History.Count,
            ["isLast"] = next >= issue.History.Count,
            ["values"] = new JsonArray([.. entries]),
        };
        if (next < issue.History.Count)
        {
            page["nextPage"] = $"{address}?startAt={next}&maxResults={size}";
        }

        return JiraAnswer.Ok(page);
    }

    private static bool TryNumber(HttpContext http, string name, int absent, out int number)
    {
        var text = http.Request.Query[name].ToString();
        number = absent;
        return text.Length == 0 || (int.TryParse(text, out number) && number >= 0);
    }
}

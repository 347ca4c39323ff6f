using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Issues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>Issue properties. As in Jira, whoever may edit the issue may write any of them.</summary>
internal sealed class PropertyRoutes(IssueBook book, string siteUrl)
{
    private const int LongestKey = 255;
    private const int LongestValue = 32768;
    private const string Pattern = "/rest/api/3/issue/{idOrKey}/properties/{propertyKey}";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/rest/api/3/issue/{idOrKey}/properties", List).WithMetadata(RequiredScope.ReadWork);
        routes.MapGet(Pattern, Read).WithMetadata(RequiredScope.ReadWork);
        routes.MapPut(Pattern, WriteAsync).WithMetadata(RequiredScope.WriteWork);
        routes.MapDelete(Pattern, Delete).WithMetadata(RequiredScope.WriteWork);
    }

    private IResult List(string idOrKey) => book.Find(idOrKey) is { } issue
        ? JiraAnswer.Ok(new JsonObject
        {
            ["keys"] = new JsonArray([.. issue.Properties.Keys.Select(key => new JsonObject
            {
                ["self"] = $"{siteUrl}/rest/api/3/issue/{issue.Key}/properties/{key}",
                ["key"] = key,
            })]),
        })
        : JiraAnswer.NoIssue();

    private IResult Read(string idOrKey, string propertyKey)
    {
        if (book.Find(idOrKey) is not { } issue)
        {
            return JiraAnswer.NoIssue();
        }

        return issue.Properties.TryGetValue(propertyKey, out var value)
            ? JiraAnswer.Ok(new JsonObject { ["key"] = propertyKey, ["value"] = value?.DeepClone() })
            : NoProperty(propertyKey);
    }

    private async Task<IResult> WriteAsync(HttpContext http, string idOrKey, string propertyKey)
    {
        if (book.Find(idOrKey) is not { } issue)
        {
            return JiraAnswer.NoIssue();
        }

        var (value, refusal) = await RequestBody.ReadAsync(http);
        if (refusal is not null)
        {
            return refusal;
        }

        if (propertyKey.Length > LongestKey || (value?.ToJsonString().Length ?? 0) > LongestValue)
        {
            return RequestBody.Invalid($"A property key has at most {LongestKey} characters, its value at most {LongestValue}.");
        }

        var isNew = false;
        return !book.SetProperty(issue.Id, properties =>
        {
            isNew = !properties.ContainsKey(propertyKey);
            return properties.SetItem(propertyKey, value);
        })
            ? JiraAnswer.NoIssue()
            : Results.StatusCode(isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private IResult Delete(string idOrKey, string propertyKey)
    {
        if (book.Find(idOrKey) is not { } issue)
        {
            return JiraAnswer.NoIssue();
        }

        var existed = false;
        book.SetProperty(issue.Id, properties =>
        {
            existed = properties.ContainsKey(propertyKey);
            return properties.Remove(propertyKey);
        });
        return existed ? Results.NoContent() : NoProperty(propertyKey);
    }

    private static IResult NoProperty(string key) =>
        JiraAnswer.Error(StatusCodes.Status404NotFound, $"The issue property {key} does not exist or you do not have permission to see it.");
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Issues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>Issues: create, read, edit, delete.</summary>
internal sealed class IssueRoutes(IssueBook book, IssueJson json, FieldInput input)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/rest/api/3/issue", (Delegate)CreateAsync).WithMetadata(RequiredScope.WriteWork);
        routes.MapGet("/rest/api/3/issue/{idOrKey}", Read).WithMetadata(RequiredScope.ReadWork);
        routes.MapPut("/rest/api/3/issue/{idOrKey}", EditAsync).WithMetadata(RequiredScope.WriteWork);
        routes.MapDelete("/rest/api/3/issue/{idOrKey}", Delete).WithMetadata(RequiredScope.WriteWork);
    }

    private async Task<IResult> CreateAsync(HttpContext http)
    {
        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        if (body["update"] is not null || body["transition"] is not null)
        {
            return JiraAnswer.Unsupported("'update' and 'transition' when an issue is created");
        }

        var fields = body["fields"] as JsonObject ?? [];
        var errors = new JsonObject();
        var project = fields["project"] is JsonObject named
            ? book.FindProject(RequestBody.Text(named["id"]) ?? RequestBody.Text(named["key"]) ?? "")
            : null;
        var type = fields["issuetype"] is JsonObject kind ? IssueType.Find(RequestBody.Text(kind["id"]), RequestBody.Text(kind["name"])) : null;
        if (project is null)
        {
            errors["project"] = "Specify a valid project ID or key";
        }

        if (type is null)
        {
            errors["issuetype"] = "Specify a valid issue type";
        }

        if (!fields.ContainsKey(FieldCatalog.Summary))
        {
            errors[FieldCatalog.Summary] = "You must specify a summary of the issue.";
        }

        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        input.Read(Without(fields, "project", "issuetype"), values, errors);
        if (project is null || type is null || errors.Count > 0)
        {
            return JiraAnswer.FieldErrors(errors);
        }

        var issue = book.Create(project, type, values, Authentication.CallerOf(http));
        return JiraAnswer.Json(
            new JsonObject { ["id"] = $"{issue.Id}", ["key"] = issue.Key, ["self"] = $"{json.SiteUrl}/rest/api/3/issue/{issue.Id}" },
            StatusCodes.Status201Created);
    }

    private IResult Read(HttpContext http, string idOrKey)
    {
        if (book.Find(idOrKey) is not { } issue)
        {
            return JiraAnswer.NoIssue();
        }

        var wanted = RequestBody.Parts(http.Request.Query["fields"]);
        var expand = RequestBody.Parts(http.Request.Query["expand"]);
        if (UnknownExpansion(expand) is { } unknown)
        {
            return JiraAnswer.Unsupported($"expand={unknown}");
        }

        return JiraAnswer.Ok(Show(issue, wanted.Count == 0 ? [IssueJson.AllFields] : wanted, expand));
    }

    private async Task<IResult> EditAsync(HttpContext http, string idOrKey)
    {
        if (book.Find(idOrKey) is not { } issue)
        {
            return JiraAnswer.NoIssue();
        }

        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        if (body.FirstOrDefault(part => part.Key != "fields") is { Key: { } part })
        {
            return JiraAnswer.Unsupported($"'{part}' when an issue is edited");
        }

        var errors = new JsonObject();
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        input.Read(body["fields"] as JsonObject ?? [], values, errors);
        if (errors.Count > 0)
        {
            return JiraAnswer.FieldErrors(errors);
        }

        return book.Write(issue.Id, values, Authentication.CallerOf(http)) ? Results.NoContent() : JiraAnswer.NoIssue();
    }

    private IResult Delete(HttpContext http, string idOrKey) =>
        book.Find(idOrKey) is { } issue && book.Delete(issue.Id, Authentication.CallerOf(http)) ? Results.NoContent() : JiraAnswer.NoIssue();

    private JsonObject Show(Issue issue, IReadOnlyCollection<string> wanted, List<string> expand)
    {
        var shown = json.Write(issue, wanted);
        if (expand.Contains("changelog"))
        {
            shown["changelog"] = json.WriteHistory(issue);
        }

        return shown;
    }

    private static string? UnknownExpansion(List<string> expand) => expand.Find(name => name != "changelog");

    private static JsonObject Without(JsonObject fields, params string[] names) =>
        new(fields.Where(field => !names.Contains(field.Key, StringComparer.Ordinal))
            .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
}

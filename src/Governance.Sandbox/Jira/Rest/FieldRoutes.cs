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

/// <summary>The fields, and the only way to write the app's.</summary>
internal sealed class FieldRoutes(FieldCatalog fields, IssueBook book)
{
    private const int MostIssuesAtOnce = 1000;
    private const int LongestText = 255;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/rest/api/3/field", () => JiraAnswer.Ok(new JsonArray([.. fields.All.Select(field => field.ToJson())])))
            .WithMetadata(RequiredScope.ReadWork);
        routes.MapPut("/rest/api/3/app/field/{idOrKey}/value", WriteAsync);
    }

    private async Task<IResult> WriteAsync(HttpContext http, string idOrKey)
    {
        // INVARIANT: nobody but the app writes its fields.
        var caller = Authentication.CallerOf(http);
        if (!caller.IsApp)
        {
            return JiraAnswer.Error(StatusCodes.Status403Forbidden, "Only the app that provides the field can write it. Call with the app's own token.");
        }

        if (fields.FindOfApp(idOrKey) is not { } field)
        {
            return JiraAnswer.Error(StatusCodes.Status404NotFound, $"The app has no field '{idOrKey}'.");
        }

        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        var (writes, problem) = ReadUpdates(body);
        if (problem is not null)
        {
            return RequestBody.Invalid(problem);
        }

        var withHistory = !string.Equals(http.Request.Query["generateChangelog"], "false", StringComparison.OrdinalIgnoreCase);
        foreach (var (issue, value) in writes)
        {
            book.Write(issue.Id, new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { [field.Id] = value }, caller, withHistory);
        }

        return Results.NoContent();
    }

    /// <summary>All writes, or why none is made.</summary>
    private (List<(Issue Issue, JsonNode? Value)> Writes, string? Problem) ReadUpdates(JsonObject body)
    {
        var writes = new List<(Issue, JsonNode?)>();
        if (body["updates"] is not JsonArray { Count: > 0 } updates)
        {
            return (writes, "updates must be a list with at least one entry.");
        }

        foreach (var update in updates)
        {
            if (update is not JsonObject entry || entry["issueIds"] is not JsonArray { Count: > 0 } ids || !entry.ContainsKey("value"))
            {
                return (writes, "Every entry of updates needs issueIds and a value.");
            }

            if (entry["value"] is { } value && RequestBody.Text(value) is not { Length: <= LongestText })
            {
                return (writes, $"The value must be text of at most {LongestText} characters, or null.");
            }

            foreach (var id in ids)
            {
                if (RequestBody.Number(id) is not { } number || book.Find($"{number}") is not { } issue)
                {
                    return (writes, $"issueIds must hold the ids of issues as numbers; {id?.ToJsonString() ?? "null"} is not one.");
                }

                writes.Add((issue, entry["value"]?.DeepClone()));
            }
        }

        return writes.Count <= MostIssuesAtOnce ? (writes, null) : (writes, $"At most {MostIssuesAtOnce} issues can be written at once.");
    }
}

using System.Linq;
using System.Text.Json.Nodes;
using Governance.Sandbox.Jira.Issues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>Projects, statuses and the caller's own account.</summary>
internal sealed class SiteRoutes(IssueBook book, string siteUrl)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/rest/api/3/myself", (HttpContext http) => JiraAnswer.Ok(Authentication.CallerOf(http).ToJson(siteUrl)))
            .WithMetadata(RequiredScope.ReadUser);
        routes.MapGet("/rest/api/3/status", () => JiraAnswer.Ok(new JsonArray([.. Workflow.Statuses.Select(status => status.ToJson(siteUrl))])))
            .WithMetadata(RequiredScope.ReadWork);
        routes.MapGet("/rest/api/3/project", () => JiraAnswer.Ok(new JsonArray([.. book.Projects.Select(project => project.ToJson(siteUrl))])))
            .WithMetadata(RequiredScope.ReadWork);
        routes.MapGet("/rest/api/3/project/{idOrKey}", (string idOrKey) => book.FindProject(idOrKey) is { } project
                ? JiraAnswer.Ok(project.ToJson(siteUrl))
                : JiraAnswer.Error(StatusCodes.Status404NotFound, $"No project could be found with key '{idOrKey}'."))
            .WithMetadata(RequiredScope.ReadWork);
    }
}

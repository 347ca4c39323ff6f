using System;
using Governance.Sandbox.Jira.Accounts;
using Governance.Sandbox.Jira.Issues;
using Governance.Sandbox.Jira.Rest;
using Governance.Sandbox.Jira.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Pages;

/// <summary>The pages that people see: the list of issues, and an issue with the app's panel.</summary>
internal sealed class BrowseRoutes(JiraSite site, IssueBook book, FieldCatalog fields, SessionBook sessions)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/browse", (Delegate)List);
        routes.MapGet("/browse/{key}", Show);
        routes.MapGet("/sandbox/pages/{name}", PageAssets.Send);
    }

    private IResult List(HttpContext http) => sessions.Find(http) is { } person
        ? Html.Page(http, PageFrame.Around("Issues", IssueListPage.Of(book, fields), person))
        : SignInRoutes.Ask(http);

    private IResult Show(HttpContext http, string key)
    {
        if (sessions.Find(http) is not { } person)
        {
            return SignInRoutes.Ask(http);
        }

        return book.Find(key) is { } issue
            ? Html.Page(http, PageFrame.Around($"{issue.Key} {IssuePage.Summary(issue)}", new IssuePage(site, fields).Of(issue, person), person))
            : Html.Page(http, PageFrame.Around("Not found", $"<div class=\"narrow\"><h1>Not found</h1><p>{Html.Of(JiraAnswer.UnknownIssue)}</p></div>", person), StatusCodes.Status404NotFound);
    }
}

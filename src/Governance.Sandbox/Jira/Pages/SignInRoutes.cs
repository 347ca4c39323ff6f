using System;
using System.Linq;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Accounts;
using Governance.Sandbox.Jira.Rest;
using Governance.Sandbox.Jira.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Pages;

/// <summary>Chooses who looks at the pages. No real Jira has this; anybody on this machine may be anybody.</summary>
internal sealed class SignInRoutes(JiraSite site, AccountBook accounts, SessionBook sessions)
{
    private const string Path = "/sandbox/sign-in";

    /// <summary>Where to sign in, and where to go then.</summary>
    public static IResult Ask(HttpContext http) => Results.Redirect($"{Path}?return={Uri.EscapeDataString(http.Request.Path)}");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Show);
        routes.MapPost(Path, (Delegate)SignInAsync);
    }

    private IResult Show(HttpContext http)
    {
        var people = accounts.People.Select((person, index) => $"""
            <li><label><input type="radio" name="accountId" value="{Html.Of(person.AccountId)}" required {(index == 0 ? "checked" : "")}> {Html.Of(person.DisplayName)}</label></li>
            """);
        var choice = accounts.People.Count == 0
            ? "<p>Nobody has an account here yet. Add one with POST /sandbox/users, then reload this page.</p>"
            : $"""
              <form method="post" action="{Path}" class="sign-in">
                <input type="hidden" name="return" value="{Html.Of(Local(http.Request.Query["return"].ToString()))}">
                <fieldset><legend>Who are you?</legend><ul>{Html.Join(people)}</ul></fieldset>
                <button class="button primary">Sign in</button>
              </form>
              """;
        return Html.Page(http, PageFrame.Around("Sign in", $"<div class=\"narrow\"><h1>Sign in to the local Jira</h1>{choice}</div>", sessions.Find(http)));
    }

    private async Task<IResult> SignInAsync(HttpContext http)
    {
        // A page of another site must not sign somebody in.
        if (!string.Equals(http.Request.Headers.Origin, site.Url, StringComparison.OrdinalIgnoreCase) || !http.Request.HasFormContentType)
        {
            return JiraAnswer.Error(StatusCodes.Status403Forbidden, "Sign in on the page of this site.");
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (accounts.FindPerson(form["accountId"].ToString()) is not { } person)
        {
            return JiraAnswer.Error(StatusCodes.Status400BadRequest, "There is no such person here. Choose one on the page.");
        }

        sessions.SignIn(http, person);
        return Results.Redirect(Local(form["return"].ToString()));
    }

    private static string Local(string path) => path.StartsWith("/browse", StringComparison.Ordinal) && !path.Contains("//", StringComparison.Ordinal) ? path : "/browse";
}

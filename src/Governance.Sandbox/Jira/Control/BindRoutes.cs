using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Accounts;
using Governance.Sandbox.Jira.Remote;
using Governance.Sandbox.Jira.Rest;
using Governance.Sandbox.Jira.Sites;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Sandbox.Jira.Control;

/// <summary>Plays the administrator of the site who enters a code on the app's page.</summary>
internal sealed class BindRoutes(JiraSite site, AccountBook accounts, PageCalls calls)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/sandbox/bind", (Delegate)BindAsync);

    private async Task<IResult> BindAsync(HttpContext http)
    {
        var (body, refusal) = await RequestBody.ReadObjectAsync(http);
        if (body is null)
        {
            return refusal!;
        }

        if (RequestBody.Text(body["code"]) is not { Length: > 0 } code)
        {
            return RequestBody.Invalid("code must be the text that the administrator enters.");
        }

        var principal = RequestBody.Text(body["accountId"]);
        if (principal is not null && accounts.FindPerson(principal) is null)
        {
            return RequestBody.Invalid("accountId must be that of a person whom /sandbox/users added.");
        }

        // What the page sends, and nothing more: see jira-app/admin.
        return site.Manifest.AdminPage is { } page
            ? await calls.CallAsync(
                new Delivery(InvokedModule.AdminPage(page.Key), page.Endpoint, principal, new JsonObject { ["code"] = code }.ToJsonString()),
                http.RequestAborted)
            : JiraAnswer.Unsupported("a page for administrators in an app that declares none");
    }
}

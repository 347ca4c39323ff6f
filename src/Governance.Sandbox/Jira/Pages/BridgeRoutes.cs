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

namespace Governance.Sandbox.Jira.Pages;

/// <summary>Takes the calls of the panel's page to the remote, in the name of whoever is signed in.</summary>
internal sealed class BridgeRoutes(JiraSite site, SessionBook sessions, PageCalls calls)
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/sandbox/bridge/invoke", (Delegate)InvokeAsync);

    private async Task<IResult> InvokeAsync(HttpContext http)
    {
        if (sessions.FindCaller(http, site.Url) is not { } person)
        {
            return JiraAnswer.Error(StatusCodes.Status401Unauthorized, "Nobody is signed in, or another site asks. Sign in at /sandbox/sign-in.");
        }

        if (site.Manifest.Panel is not { } panel)
        {
            return JiraAnswer.Unsupported("calls of a panel in an app that declares none");
        }

        var (call, refusal) = await RequestBody.ReadObjectAsync(http);
        if (call is null)
        {
            return refusal!;
        }

        if (RequestBody.Text(call["invokeType"]) is not "ui-remote-fetch" || RequestBody.Text(call["method"]) is not "POST")
        {
            return JiraAnswer.Unsupported($"a call of the panel with method '{call["method"]}' and type '{call["invokeType"]}'");
        }

        if (RequestBody.Text(call["path"]) is not { } path || !IsPath(path))
        {
            return RequestBody.Invalid("path must begin with one slash and stay at the remote.");
        }

        var endpoint = panel.Endpoint with { Path = panel.Endpoint.Path + path };
        var body = call["body"] is JsonObject sent ? sent.ToJsonString() : "{}";
        return await calls.CallAsync(new Delivery(InvokedModule.IssuePanel(panel.Key), endpoint, person.AccountId, body), http.RequestAborted);
    }

    private static bool IsPath(string path) => path.Length > 1 && path[0] == '/' && path[1] != '/'
        && !path.Contains("..", StringComparison.Ordinal) && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains('@', StringComparison.Ordinal);
}

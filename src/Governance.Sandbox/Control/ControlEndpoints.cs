using System;
using System.Threading.Tasks;
using Governance.Sandbox.Errors;
using Governance.Sandbox.Pipeline;
using Governance.Sandbox.Steps;
using Governance.Sandbox.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Xrm.Sdk;

namespace Governance.Sandbox.Control;

/// <summary>The routes under <c>/sandbox</c>, which no real environment has: users, tokens, legacy messages, faults.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder app, DataverseEnvironment environment, ChangeTracker changes, RequestFaults faults)
    {
        var users = new UserControl(environment);
        var callers = new CallerResolver(environment);
        On(app, "GET", "", http => Task.FromResult(ApiAnswer.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteString("organizationId", environment.Identity.OrganizationId);
            json.WriteString("tokenEndpoint", $"{http.Request.Scheme}://{http.Request.Host}/sandbox/oauth2/v2.0/token");
            json.WriteEndObject();
        })));
        On(app, "POST", "/users", users.AddAsync);
        var roles = new RoleControl(environment);
        On(app, "PUT", "/roles/{name}", roles.ChangeAsync);
        On(app, "PUT", "/user-roles/{id}", roles.AssignAsync);
        On(app, "POST", "/token", users.TokenAsync);
        On(app, "POST", "/oauth2/v2.0/token", users.ClientCredentialsAsync);
        On(app, "POST", "/messages/{message}", http => SetStateAsync(http, environment, callers));
        On(app, "POST", "/change-tracking/expire", _ =>
        {
            changes.ExpireAll();
            return Task.FromResult(ApiAnswer.Empty());
        });
        On(app, "POST", "/faults", faults.AddAsync);
        On(app, "GET", "/faults", faults.ShowAsync);
        On(app, "DELETE", "/faults", faults.ClearAsync);
        On(app, "GET", "/traces", _ => Task.FromResult(ApiAnswer.Json(200, json =>
        {
            json.WriteStartArray();
            foreach (var line in environment.Traces.Lines)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
        })));
    }

    private static void On(IEndpointRouteBuilder app, string method, string route, Func<HttpContext, Task<ApiAnswer>> answer) =>
        app.MapMethods("/sandbox" + route, [method], async (HttpContext http) =>
        {
            ApiAnswer result;
            try
            {
                result = await answer(http);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                result = WebApiEndpoint.Refusal(problem);
            }

            await WebApiEndpoint.SendAsync(http, result);
        });

    /// <summary>The Web API has no SetState any more, but older callers of the organization service send it.</summary>
    private static async Task<ApiAnswer> SetStateAsync(HttpContext http, DataverseEnvironment environment, CallerResolver callers)
    {
        var message = (string)http.Request.RouteValues["message"]!;
        if (message is not (Messages.SetState or Messages.SetStateDynamicEntity))
        {
            throw PlatformErrors.NotSupported($"the message {message}");
        }

        if (callers.Resolve(http.Request.Headers) is not { } caller)
        {
            return ApiAnswer.Error(401, "0x80048306", "The request has no valid bearer token.");
        }

        var request = await ControlJson.ReadAsync<StateRequest>(http);
        var row = new EntityReference(request.Table ?? string.Empty, request.Id);
        return environment.Run(session =>
        {
            environment.Operations.SetState(session, caller, null, message, row, request.State, request.Status ?? -1);
            return ApiAnswer.Empty();
        });
    }
}

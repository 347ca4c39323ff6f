using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;

using Governance.Store.Api;
using Governance.Store.Commands;
using Governance.Store.Configuration;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Auth;

/// <summary>The local issuer; mapped in the sandbox only, and answering loopback callers only.</summary>
internal static class SandboxRoutes
{
    public static void MapSandbox(this IEndpointRouteBuilder app) => app.MapPost("/sandbox/token", Issue).AllowAnonymous().ExcludeFromDescription();

    private static IResult Issue(SandboxTokenRequest request, HttpContext context, StoreOptions options, SandboxIssuer issuer)
    {
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
        {
            return ProblemResult.Of(Problem.Forbidden("Sandbox.LoopbackOnly", "The sandbox serves the machine that it runs on. Call it from there."));
        }

        var tenant = options.Tenants.FirstOrDefault(known => known.Id == request.Tenant || string.Equals(known.EntraTenantId, request.Tenant, StringComparison.OrdinalIgnoreCase));
        if (tenant is null)
        {
            return ProblemResult.Of(CommandErrors.UnknownTenant());
        }

        var token = issuer.Issue(CallerResolver.KeyOf(tenant), request.PersonId, request.Name, request.Roles, options.Auth.Audience);
        return CommandAnswer.Json(new JsonObject { ["access_token"] = token, ["token_type"] = "Bearer", ["expires_in"] = (int)SandboxIssuer.Lifetime.TotalSeconds });
    }
}

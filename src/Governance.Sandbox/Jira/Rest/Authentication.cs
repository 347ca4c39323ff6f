using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Governance.Sandbox.Jira.Accounts;
using Governance.Sandbox.Jira.Sites;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Governance.Sandbox.Jira.Rest;

/// <summary>Every REST route needs a token or a session; the app also needs the scope that the route asks for.</summary>
internal sealed class Authentication(AccountBook accounts, SessionBook sessions, JiraSite site)
{
    private const string Scheme = "Bearer ";

    public static Account CallerOf(HttpContext http) => http.Features.GetRequiredFeature<Account>();

    public async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments("/rest", StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        if (CallerBy(http) is not { } caller)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await JiraAnswer.Error(StatusCodes.Status401Unauthorized, "Client must be authenticated to access this resource.").ExecuteAsync(http);
            return;
        }

        if (caller.IsApp && http.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>() is { } scope && !scope.Names.Any(site.Manifest.Scopes.Contains))
        {
            await JiraAnswer.Json(new JsonObject { ["code"] = 401, ["message"] = "Unauthorized; scope does not match" }, StatusCodes.Status401Unauthorized)
                .ExecuteAsync(http);
            return;
        }

        http.Features.Set(caller);
        await next(http);
    }

    /// <summary>A token speaks for itself; without one, somebody who is signed in and calls from a page of this site.</summary>
    private Account? CallerBy(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.Length == 0 ? sessions.FindCaller(http, site.Url)
            : header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? accounts.Authenticate(header[Scheme.Length..].Trim())
            : null;
    }
}

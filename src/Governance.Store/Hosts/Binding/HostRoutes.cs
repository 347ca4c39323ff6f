using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Hosts.Binding;

/// <summary>Codes, the list of bound hosts, and their release, over HTTP.</summary>
internal static class HostRoutes
{
    public static void MapHosts(this IEndpointRouteBuilder api)
    {
        api.MapPost("/hosts/codes", Issue).WithSummary("Makes a one-time code that binds a host to the tenant. It is shown in this answer only.");
        api.MapGet("/hosts", List).WithSummary("The hosts that belong to the tenant.");
        api.MapPost("/hosts/{host}/{scope}/release", Release).WithSummary("Ends the binding of a host: from then on it is refused.");
    }

    private static async Task<IResult> Issue(HostCodeRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var code = HostCode.New();
        var digest = HostCode.DigestOf(code)!;
        var result = await bus.Submit(
            new IssueHostCode { Tenant = caller.Tenant, CommandId = CallerFilter.CommandIdOf(context), Actor = caller.Actor, Host = body.Host, Digest = digest },
            cancellation);
        if (!result.Succeeded)
        {
            return CommandAnswer.Of(result);
        }

        if (result.Answer!["digest"]!.GetValue<string>() != digest)
        {
            return ProblemResult.Of(HostErrors.CodeShownOnce());
        }

        // INVARIANT: the code leaves the server here and is kept nowhere.
        context.Response.Headers.CacheControl = "no-store";
        return CommandAnswer.Json(new JsonObject { ["code"] = code, ["expiresAt"] = result.Answer["expiresAt"]!.DeepClone() });
    }

    private static async Task<IResult> List(HttpContext context, IHostBindings bindings)
    {
        var caller = CallerFilter.Of(context);
        if (!caller.Actor.Is("admin") && !caller.Actor.Is("auditor"))
        {
            return ProblemResult.Of(Problem.Forbidden("Auth.RoleMissing", "Only administrators and auditors see the hosts. Ask one of them."));
        }

        var items = (await bindings.Of(caller.Tenant)).Select(binding => new JsonObject
        {
            ["host"] = binding.Host,
            ["scope"] = binding.Scope,
            ["boundAt"] = JsonValue.Create(binding.BoundAt),
            ["boundBy"] = binding.BoundBy,
        });
        return CommandAnswer.Json(new JsonObject { ["items"] = new JsonArray([.. items]), ["next"] = null });
    }

    private static async Task<IResult> Release(
        string host, string scope, HostReleaseRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new ReleaseHost
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            Host = host,
            Scope = scope,
            Reason = body.Reason ?? string.Empty,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}

using System.Linq;
using System.Threading.Tasks;
using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Sync.Reporting;
using Governance.Store.Sync.State;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.Sync.Hosting;

/// <summary><c>GET /api/v1/sync</c>: how the sync with each host goes, for administrators.</summary>
public static class SyncRoutes
{
    private const string Admin = "admin";

    /// <summary>Maps the route. The tenant comes from the caller's token.</summary>
    public static WebApplication MapGovernanceSync(this WebApplication app)
    {
        app.MapGroup("/api/v1").RequireAuthorization().AddEndpointFilter<CallerFilter>()
            .MapGet("/sync", ShowAsync).WithName("ShowSync").WithSummary("How the sync with each host goes.");
        return app;
    }

    private static async Task<IResult> ShowAsync(HttpContext context, SyncStatus status, ISyncState state)
    {
        var caller = CallerFilter.Of(context);
        if (!caller.Actor.Is(Admin))
        {
            return ProblemResult.Of(StatusCodes.Status403Forbidden, "Sync.AdminOnly",
                "Only administrators see how the sync goes. Ask one of them.");
        }

        var waiting = await state.Waiting(caller.Tenant);
        return Results.Json(new
        {
            hosts = status.Hosts(caller.Tenant),
            notShown = status.Kept(caller.Tenant),
            waiting = waiting.Select(item => new { item.Scope, item.Source, item.ExternalId, item.Attempts, item.DueAt, item.Reason }),
        });
    }
}

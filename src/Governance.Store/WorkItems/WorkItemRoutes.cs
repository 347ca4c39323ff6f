using System.Threading;
using System.Threading.Tasks;

using Governance.Store.Api;
using Governance.Store.Auth;
using Governance.Store.Commands;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Store.WorkItems;

/// <summary>Work items over HTTP.</summary>
internal static class WorkItemRoutes
{
    public static void MapWorkItems(this IEndpointRouteBuilder api) =>
        api.MapPost("/measures/{id}/workitems", Map).WithSummary("Maps more work items to a measure.");

    private static async Task<IResult> Map(string id, WorkItemsRequest body, HttpContext context, ICommandBus bus, CancellationToken cancellation)
    {
        var caller = CallerFilter.Of(context);
        var command = new MapWorkItems
        {
            Tenant = caller.Tenant,
            CommandId = CallerFilter.CommandIdOf(context),
            Actor = caller.Actor,
            MeasureId = id,
            WorkItems = body.WorkItems,
        };
        return CommandAnswer.Of(await bus.Submit(command, cancellation));
    }
}
